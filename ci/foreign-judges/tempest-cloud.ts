import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { RunningReference } from "../../fixtures/reference/start.ts";

/** Tempest, configured for one cloud. */
export interface ConfiguredTempest {
  /** A program that takes Tempest's own arguments. */
  readonly command: string;
  readonly env: Readonly<Record<string, string>>;
  /** How it is set up where that changes its times. */
  readonly variant: string;
}

/** Debian's own python3 and tools, whatever else the machine has, and nothing of the caller's OpenStack variables. */
export const DEBIAN: Readonly<Record<string, string>> = {
  PATH: "/usr/sbin:/usr/bin:/sbin:/bin",
  LC_ALL: "C.UTF-8",
  PYTHONDONTWRITEBYTECODE: "1",
};

const HERE = fileURLToPath(new URL(".", import.meta.url));
const HOOK = fileURLToPath(new URL("../reference-cloud/tempest/sitecustomize.py", import.meta.url));

/** Debian's Tempest waits 10 s for ports before it deletes a subnet; the embedded build is done with them in less than this, in seconds. */
const SUBNET_WAIT = "0.1";

/** Configures Tempest for a running embedded build, in a workspace of its own at `folder`. Throws when there is no Tempest. */
export async function tempestFor(build: RunningReference, folder: string): Promise<ConfiguredTempest> {
  for (const part of ["etc", "lock", "hook"]) mkdirSync(join(folder, part), { recursive: true });
  const names: Readonly<Record<string, string>> = { FOLDER: folder, ...(await facts(build)) };
  const template = readFileSync(join(HERE, "tempest", "tempest.conf"), "utf8");
  const conf = template.replace(/\$([A-Z_]+)/g, (_, name: string) => {
    const value = names[name];
    if (value === undefined) throw new Error(`tempest.conf: nothing is known of $${name}`);
    return value;
  });
  writeFileSync(join(folder, "etc", "tempest.conf"), conf, { mode: 0o600 });
  // With test_path alone stestr says "Path must be within the project".
  writeFileSync(
    join(folder, ".stestr.conf"),
    "[DEFAULT]\ntest_path=/usr/lib/python3/dist-packages/tempest/test_discover\ntop_dir=/usr/lib/python3/dist-packages\ngroup_regex=([^\\.]*\\.)*\n",
  );
  writeFileSync(join(folder, "hook", "sitecustomize.py"), readFileSync(HOOK));
  const command = join(folder, "run");
  // Tempest finds etc/tempest.conf from the folder that it is started in.
  writeFileSync(command, `#!/bin/sh\ncd "${folder}" && exec tempest "$@"\n`, { mode: 0o755 });
  execFileSync("sh", ["-c", '[ -d "$0/.stestr" ] || { cd "$0" && stestr init; }', folder], { env: DEBIAN });
  return {
    command,
    env: { ...DEBIAN, PYTHONPATH: join(folder, "hook"), TEMPEST_SUBNET_WAIT: SUBNET_WAIT },
    variant: `waits ${SUBNET_WAIT} s instead of Debian's 10 s before it deletes a subnet`,
  };
}

/** What the template asks for, as the build itself tells it. */
async function facts({ url, authUrl, clouds }: RunningReference): Promise<Record<string, string>> {
  const { username, password, project_name, user_domain_id, project_domain_id } = clouds.admin;
  const user = { name: username, password, domain: { id: user_domain_id } };
  const scope = { project: { name: project_name, domain: { id: project_domain_id } } };
  const signedIn = await fetch(`${authUrl}/auth/tokens`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ auth: { identity: { methods: ["password"], password: { user } }, scope } }),
  });
  const token = signedIn.headers.get("x-subject-token") ?? "";
  // Not parsed, as the cloud may lie.
  const list = async (path: string, field: string): Promise<readonly string[]> => {
    const answer = await fetch(`${url}${path}`, { headers: { "x-auth-token": token } });
    return [...(await answer.text()).matchAll(/"(\w+)": ?"([^"]*)"/g)]
      .filter(([, name]) => name === field)
      .map(([, , value = ""]) => value);
  };
  // By way of compute: one of the lies is a list of images that ends in the middle.
  const [image = "", alternative = image] = await list("/compute/v2.1/images", "id");
  const [network = ""] = await list("/network/v2.0/networks?router:external=True", "id");
  const extensions = await list("/network/v2.0/extensions", "alias");
  return {
    AUTH_URL: authUrl,
    PASSWORD: password,
    IMAGE: image,
    IMAGE_ALT: alternative,
    PUBLIC_NETWORK: network,
    NETWORK_EXTENSIONS: extensions.toSorted().join(","),
  };
}
