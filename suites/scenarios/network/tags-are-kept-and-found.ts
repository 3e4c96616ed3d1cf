import { type Network, network } from "../../../fixtures/resources/network.ts";
import type { Scenario } from "../scenario.ts";

export const tagsAreKeptAndFound: Scenario<{ network: Network; another: Network }> = {
  title: "A network has the tags that it was given, less those taken away, and is found by them",
  capability: "network-networks",
  cites: [
    {
      title: "Networking API, Standard attributes tag extension",
      href: "https://docs.openstack.org/api-ref/network/v2/#standard-attributes-tag-extension",
    },
  ],
  extensions: { network: ["standard-attr-tag"] },
  needs: { network, another: network },
  async run({ cloud, network, another, claim }) {
    const path = { network_id: network.id };
    const [red, blue, odd, new_] = [
      cloud.name("red"),
      cloud.name("blue"),
      cloud.name("grün-绿"),
      cloud.name("new"),
    ] as const;
    const put = await cloud.network.call("PUT /networks/{network_id}/tags", { path, body: { tags: [red, blue, odd] } });
    claim("Giving three tags answers 200", put, put.status === 200);
    const added = await cloud.network.call("PUT /networks/{network_id}/tags/{tag}", { path: { ...path, tag: new_ } });
    claim("Adding a fourth answers 201", added, added.status === 201);
    const once = await cloud.network.call("PUT /networks/{network_id}/tags", {
      path: { network_id: another.id },
      body: { tags: [red] },
    });
    claim("Giving another network one of them answers 200", once, once.status === 200);
    const taken = await cloud.network.call("DELETE /networks/{network_id}/tags/{tag}", {
      path: { ...path, tag: blue },
    });
    claim("Taking one away answers 204", taken, taken.status === 204);
    const shown = await cloud.network.call("GET /networks/{network_id}", { path });
    claim("Showing the network answers 200", shown, shown.status === 200);
    const tags = shown.body.network.tags.toSorted().join(", ");
    claim("It has the tags that are left", shown, tags === [red, odd, new_].toSorted().join(", "), tags);
    const finds = async (query: Record<string, string>, ...ids: readonly string[]): Promise<void> => {
      const listed = await cloud.network.call("GET /networks", { query });
      claim(`Listing networks with ${JSON.stringify(query)} answers 200`, listed, listed.status === 200);
      const found = (listed.body.networks as { id: string }[]).map(({ id }) => id);
      claim(
        "These networks are listed and no others",
        listed,
        found.toSorted().join() === ids.toSorted().join(),
        found.join(", "),
      );
    };
    await finds({ tags: red }, network.id, another.id);
    await finds({ tags: `${red},${odd}` }, network.id);
    await finds({ "tags-any": `${blue},${new_}` }, network.id);
    await finds({ tags: red, "not-tags": odd }, another.id);
    const gone = await cloud.network.call("GET /networks/{network_id}/tags/{tag}", { path: { ...path, tag: blue } });
    claim("Asking for the tag that was taken away answers 404", gone, gone.status === 404);
    const cleared = await cloud.network.call("DELETE /networks/{network_id}/tags", { path });
    claim("Taking all away answers 204", cleared, cleared.status === 204);
    const none = await cloud.network.call("GET /networks/{network_id}/tags", { path });
    claim("Listing its tags answers 200", none, none.status === 200);
    claim("It has none", none, none.body.tags.length === 0, none.body.tags.join(", "));
  },
};
