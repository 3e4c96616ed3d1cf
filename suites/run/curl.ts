import type { Exchange } from "../../fixtures/cloud/exchange.ts";

/** A curl command that sends an exchange's request again; the token is taken from $OS_TOKEN, other secrets are left as marks. */
export function curlOf({ request }: Pick<Exchange, "request">): string {
  const parts = ["curl", "-sS", "-i"];
  if (/[[\]{}]/.test(request.url)) parts.push("--globoff");
  if (request.method === "HEAD") parts.push("--head");
  else if (request.method !== "GET") parts.push("-X", request.method);
  for (const [name, value] of Object.entries(request.headers)) {
    if (name === "user-agent" || name === "content-length") continue;
    parts.push(
      "-H",
      name === "x-auth-token" ? '"X-Auth-Token: $OS_TOKEN"' : quoted(value === "" ? `${name};` : `${name}: ${value}`),
    );
  }
  if (request.body !== undefined) {
    parts.push("--data-raw", quoted(typeof request.body === "string" ? request.body : JSON.stringify(request.body)));
  }
  parts.push(quoted(request.url));
  return parts.join(" ");
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
