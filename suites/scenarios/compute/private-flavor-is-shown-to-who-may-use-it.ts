import type { Scenario } from "../scenario.ts";

export const privateFlavorIsShownToWhoMayUseIt: Scenario = {
  title: "A private flavor is hidden from a project until the project is given access to it",
  capability: "compute-roles",
  cites: [
    {
      title: "Compute API, Add Flavor Access To Tenant",
      href: "https://docs.openstack.org/api-ref/compute/#add-flavor-access-to-tenant-addtenantaccess-action",
    },
  ],
  callers: ["admin", "other"],
  async run({ cloud, claim }) {
    const admin = cloud.as("admin").compute;
    const other = cloud.as("other");
    const flavor = { name: cloud.name("flavor"), ram: 64, vcpus: 1, disk: 1, "os-flavor-access:is_public": false };
    const created = await admin.call("POST /flavors", { body: { flavor } });
    claim("Creating a private flavor answers 200", created, created.status === 200);
    const path = { flavor_id: created.body.flavor.id as string };
    const ids = (answer: { readonly body: { flavors: { id: string }[] } }): readonly string[] =>
      answer.body.flavors.map(({ id }) => id);
    const hidden = await other.compute.call("GET /flavors/{flavor_id}", { path });
    claim("Showing it without access answers 404", hidden, hidden.status === 404);
    const without = await other.compute.call("GET /flavors");
    claim("Listing flavors answers 200", without, without.status === 200);
    claim(
      "It is not listed without access",
      without,
      !ids(without).includes(path.flavor_id),
      `the list names ${path.flavor_id}`,
    );
    const added = await admin.call("POST /flavors/{flavor_id}/action#addTenantAccess", {
      path,
      body: { addTenantAccess: { tenant: other.projectId } },
    });
    claim("Giving access answers 200", added, added.status === 200);
    const shown = await other.compute.call("GET /flavors/{flavor_id}", { path });
    claim("Showing it with access answers 200", shown, shown.status === 200);
    claim("It is that flavor", shown, shown.body.flavor.name === flavor.name, shown.body.flavor.name);
    const listed = await other.compute.call("GET /flavors");
    claim("Listing flavors with access answers 200", listed, listed.status === 200);
    claim("It is listed with access", listed, ids(listed).includes(path.flavor_id), ids(listed).join(", "));
    const stranger = await cloud.compute.call("GET /flavors/{flavor_id}", { path });
    claim("Showing it to a project without access answers 404 still", stranger, stranger.status === 404);
    const deleted = await admin.call("DELETE /flavors/{flavor_id}", { path });
    claim("Deleting it answers 202", deleted, deleted.status === 202);
    const gone = await other.compute.call("GET /flavors/{flavor_id}", { path });
    claim("Showing a deleted flavor answers 404", gone, gone.status === 404);
  },
};
