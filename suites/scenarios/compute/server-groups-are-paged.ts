import { type ServerGroup, serverGroup } from "../../../fixtures/resources/server-group.ts";
import type { Scenario } from "../scenario.ts";

export const serverGroupsArePaged: Scenario<{ one: ServerGroup; two: ServerGroup }> = {
  title: "Lists of server groups keep their limit and leave out as many as they are told",
  capability: "compute-paging",
  cites: [
    {
      title: "Compute API, List Server Groups",
      href: "https://docs.openstack.org/api-ref/compute/#list-server-groups",
    },
  ],
  needs: { one: serverGroup, two: serverGroup },
  async run({ cloud, one, two, claim }) {
    const ids = (answer: { readonly body: { server_groups: { id: string }[] } }): readonly string[] =>
      answer.body.server_groups.map(({ id }) => id);
    const limited = await cloud.compute.call("GET /os-server-groups", { query: { limit: 1 } });
    claim("Listing with a limit answers 200", limited, limited.status === 200);
    claim("A limit of 1 lists one group", limited, ids(limited).length === 1, ids(limited).join(", "));
    const whole = await cloud.compute.call("GET /os-server-groups");
    claim("Listing server groups answers 200", whole, whole.status === 200);
    const known = ids(whole).filter((id) => id === one.id || id === two.id);
    claim("Each group is listed once", whole, known.length === 2 && known[0] !== known[1], ids(whole).join(", "));
    const beyond = await cloud.compute.call("GET /os-server-groups", { query: { offset: 100_000 } });
    claim("Leaving out more than there are answers 200", beyond, beyond.status === 200);
    claim("Nothing is left", beyond, ids(beyond).length === 0, ids(beyond).join(", "));
  },
};
