import { randomUUID } from "node:crypto";
import type { Scenario } from "../scenario.ts";

export const flavorPagesGoOnAfterTheMarker: Scenario = {
  title: "A page of flavors goes on after its marker, and a marker that there is not is refused",
  capability: "compute-paging",
  cites: [{ title: "Compute API, List Flavors", href: "https://docs.openstack.org/api-ref/compute/#list-flavors" }],
  async run({ cloud, claim }) {
    const ids = (answer: { readonly body: { flavors: { id: string }[] } }): readonly string[] =>
      answer.body.flavors.map(({ id }) => id);
    const whole = await cloud.compute.call("GET /flavors");
    claim("Listing flavors answers 200", whole, whole.status === 200);
    const [marker = "", ...rest] = ids(whole);
    claim("Each is listed once", whole, new Set(ids(whole)).size === ids(whole).length, ids(whole).join(", "));
    const after = await cloud.compute.call("GET /flavors", { query: { marker } });
    claim("Listing after a marker answers 200", after, after.status === 200);
    claim("It lists the others in the same order", after, ids(after).join() === rest.join(), ids(after).join(", "));
    const unknown = await cloud.compute.call("GET /flavors", { query: { marker: randomUUID() } });
    claim("A marker that there is not answers 400", unknown, unknown.status === 400);
  },
};
