import { type Keypair, keypair } from "../../../fixtures/resources/keypair.ts";
import type { Scenario } from "../scenario.ts";

export const keypairsArePaged: Scenario<{ one: Keypair; two: Keypair }> = {
  title: "Pages of keypairs go on after their marker and a list is no longer than its limit",
  capability: "compute-paging",
  cites: [{ title: "Compute API, List Keypairs", href: "https://docs.openstack.org/api-ref/compute/#list-keypairs" }],
  needs: { one: keypair, two: keypair },
  since: { compute: "2.35" },
  async run({ cloud, one, two, claim }) {
    const names = (answer: { readonly body: { keypairs: { keypair: { name: string } }[] } }): readonly string[] =>
      answer.body.keypairs.map(({ keypair }) => keypair.name);
    const first = await cloud.compute.call("GET /os-keypairs", { query: { limit: 1 } });
    claim("Listing with a limit answers 200", first, first.status === 200);
    claim("A limit of 1 lists one keypair", first, names(first).length === 1, names(first).join(", "));
    const whole = await cloud.compute.call("GET /os-keypairs");
    claim("Listing keypairs answers 200", whole, whole.status === 200);
    const order = names(whole).filter((name) => name === one.name || name === two.name);
    claim("Each is listed once", whole, order.length === 2 && order[0] !== order[1], order.join(", "));
    const [before = "", after = ""] = order;
    const later = await cloud.compute.call("GET /os-keypairs", { query: { marker: before } });
    claim("Listing after a marker answers 200", later, later.status === 200);
    claim("It lists what comes after the marker", later, names(later).includes(after), names(later).join(", "));
    claim("It does not list the marker", later, !names(later).includes(before), `it lists ${before}`);
    const unknown = await cloud.compute.call("GET /os-keypairs", { query: { marker: cloud.name("nobody") } });
    claim("A marker that there is not answers 400", unknown, unknown.status === 400);
  },
};
