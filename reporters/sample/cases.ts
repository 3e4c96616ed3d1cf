import type { CaseReport, Finding } from "../../suites/results/index.ts";

/** Text that breaks formats which do not escape: markup, control characters, a lone surrogate, CDATA and fence ends, emoji. */
export const HOSTILE: string =
  '<script>alert("1")</script> & \u0000\u0007\u001b[31m ]]> ``` | \u202e emoji 🧪👩‍🚀 \ud800 {{x}}\nnext line';

const clause = (title: string, anchor: string): { title: string; href: string } => ({
  title,
  href: `https://docs.openstack.org/api-ref/compute/#${anchor}`,
});

const schemaFinding: Finding = {
  code: "check:response-schema",
  claim: "A response body satisfies the schema that describes it",
  cites: [clause("Compute API, Show Server Details", "show-server-details")],
  operation: "compute GET /servers/{server_id}",
  microversion: "2.79",
  expected: 'status: one of "ACTIVE", "BUILD", "DELETED", "ERROR"',
  observed: 'status: "active", a string outside the list',
  where: "/server/status",
  exchanges: ["x000041", "x000042"],
  curl: "curl -sS -X GET -H 'X-Auth-Token: '\"$OS_TOKEN\" -H 'OpenStack-API-Version: compute 2.79' 'https://cloud.example/compute/v2.1/servers/6f70'",
  replay: { seed: 421337, path: "12:0:3" },
};

const hostileFinding: Finding = {
  code: "claim:volume/upload-answers-with-json",
  claim: `An error body is JSON ${HOSTILE}`,
  cites: [{ title: `Clause ${HOSTILE}`, href: "javascript:alert(1)" }],
  operation: "volume POST /volumes",
  expected: "Content-Type: application/json",
  observed: HOSTILE,
  where: "content-type",
  exchanges: ["x999999", "x000050"],
  curl: "curl -sS -X POST --data '<script>' 'https://cloud.example/volume/v3/volumes'",
};

const missingFinding: Finding = {
  ...schemaFinding,
  code: "check:request-id",
  claim: "Every response names its request",
  expected: "Header X-OpenStack-Request-Id",
  observed: "No such header",
  where: "x-openstack-request-id",
};

const tempest = (...ids: readonly string[]): { readonly tempest: readonly string[] } => ({ tempest: ids });

/** One case per way in which a case can end, over several services. */
export const SAMPLE_CASES: readonly CaseReport[] = [
  {
    id: "compute/keypair-delete-is-final",
    title: "A deleted keypair can no longer be shown",
    kind: "scenario",
    service: "compute",
    capability: "compute-keypairs",
    cites: [clause("Compute API, Delete Keypair", "delete-keypair")],
    crossReferences: tempest("1d1dbedb-d7a0-432a-9d09-83f543c3c19b", "6faf1a5c-6b1e-4a1b-8f1c-29c0a5e8a8a1"),
    outcome: { kind: "passed", judged: 9 },
    durationMs: 412,
  },
  {
    id: "compute/keypair-list-names-the-owner",
    title: "Listing keypairs names their owner",
    kind: "scenario",
    service: "compute",
    capability: "compute-keypairs",
    cites: [clause("Compute API, List Keypairs", "list-keypairs")],
    crossReferences: tempest(),
    outcome: { kind: "passed", judged: 0 },
    durationMs: 3,
  },
  {
    id: "compute/server-show-is-complete",
    title: "A server shows what was asked for",
    kind: "scenario",
    service: "compute",
    capability: "compute-servers",
    cites: [clause("Compute API, Show Server Details", "show-server-details")],
    crossReferences: tempest("5de47127-9977-400a-936f-abcfbec1218f"),
    outcome: { kind: "failed", judged: 31, findings: [schemaFinding, missingFinding] },
    durationMs: 18_240,
  },
  {
    id: "volume/upload-answers-with-json",
    title: `An upload that fails says so ${HOSTILE}`,
    kind: "property",
    service: "volume",
    capability: "volume-volumes",
    cites: hostileFinding.cites,
    crossReferences: tempest(),
    outcome: { kind: "failed", judged: 4, findings: [hostileFinding] },
    durationMs: 951,
  },
  {
    id: "image/import-methods",
    title: "An image can be imported from the web",
    kind: "scenario",
    service: "image",
    capability: "image-import",
    cites: [
      { title: "Image API, Import an image", href: "https://docs.openstack.org/api-ref/image/v2/#import-an-image" },
    ],
    crossReferences: tempest("32ca0c20-e16f-44ac-8590-07869c9b4cc2"),
    outcome: { kind: "unsupported", proof: 'OpenStack-image-import-methods answers "glance-direct" only' },
    durationMs: 77,
  },
  {
    id: "network/port-becomes-active",
    title: "A port that is bound becomes active",
    kind: "scenario",
    service: "network",
    capability: "network-ports",
    cites: [{ title: "Network API, Create port", href: "https://docs.openstack.org/api-ref/network/v2/#create-port" }],
    crossReferences: tempest("c72c1c0c-2193-4aca-aaa4-b1442640f51c"),
    outcome: {
      kind: "inconclusive",
      because: "The port was still DOWN after 60 s; the last answer is kept",
      exchanges: ["x000060"],
    },
    durationMs: 60_114,
  },
  {
    id: "network/router-routes",
    title: "A router keeps its extra routes",
    kind: "property",
    service: "network",
    capability: "network-routers",
    cites: [
      { title: "Network API, Update router", href: "https://docs.openstack.org/api-ref/network/v2/#update-router" },
    ],
    crossReferences: tempest(),
    outcome: { kind: "skipped", reason: "Left out by --read-only" },
    durationMs: 0,
  },
  {
    id: "identity/token-is-revoked",
    title: "A revoked token opens nothing",
    kind: "scenario",
    service: "identity",
    capability: "identity-tokens",
    cites: [
      { title: "Identity API, Revoke token", href: "https://docs.openstack.org/api-ref/identity/v3/#revoke-token" },
    ],
    crossReferences: tempest("87e2a4f1-5c2c-4b8a-a0f1-a1b0d5a1c0de"),
    outcome: { kind: "passed", judged: 6 },
    durationMs: 201,
  },
  {
    id: "identity/token-validate-is-stable",
    title: "A token reads the same twice",
    kind: "property",
    service: "identity",
    capability: "identity-discovery",
    cites: [
      { title: "Identity API, Validate token", href: "https://docs.openstack.org/api-ref/identity/v3/#validate-token" },
    ],
    crossReferences: tempest(),
    outcome: { kind: "errored", message: "TypeError: Cannot read properties of undefined (reading 'token')" },
    durationMs: 8,
  },
];
