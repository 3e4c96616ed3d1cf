import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type ConfiguredTempest, DEBIAN } from "./tempest-cloud.ts";

/** The Python reference build as both judges see it. */
export interface Zed {
  readonly tempest: ConfiguredTempest;
  /** What `stackmark certify` is told. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Finds the Python reference build in `$STACKMARK_ZED_HOME`. Throws, with the next step, when it or its Tempest is not there. `folder`
 * takes the configuration with one setting more: Tempest leaves out its tests of server metadata where it is not told of XenAPI, though
 * they ask nothing of Xen; the build's own configuration does without, as other tests behind that setting do ask for Xen.
 */
export function findZed(environment: Readonly<Record<string, string | undefined>>, folder: string): Zed {
  const home = environment["STACKMARK_ZED_HOME"] || "/opt/stackmark-zed";
  const command = join(home, "tempest", "run");
  if (!existsSync(command))
    throw new Error(`There is no ${command}: run ci/reference-cloud/up.sh and ci/reference-cloud/tempest.sh`);
  const conf = readFileSync(join(home, "tempest", "etc", "tempest.conf"), "utf8");
  const section = "[compute-feature-enabled]\n";
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "tempest.conf"), conf.replace(section, `${section}xenapi_apis = true\n`), { mode: 0o600 });
  const hooked = existsSync(join(home, "tempest", "without-sleep"));
  const variant = hooked ? "without" : "with";
  return {
    tempest: {
      command,
      env: { ...DEBIAN, TEMPEST_CONFIG_DIR: folder, TEMPEST_CONFIG: "tempest.conf" },
      variant: `${variant} Debian's wait of 10 s before each deletion of a subnet`,
    },
    args: ["--cloud", "demo"],
    env: { OS_CLIENT_CONFIG_FILE: join(home, "clouds.yaml") },
  };
}
