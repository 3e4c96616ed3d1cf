import { metadataQuota } from "../../../fixtures/resources/metadata-quota.ts";
import type { Server } from "../../../fixtures/resources/server.ts";
import { lentBareServer } from "../../../fixtures/resources/server-lent.ts";
import type { Scenario } from "../scenario.ts";

export const metadataQuotaIsKept: Scenario<{ quota: number; server: Server }> = {
  title: "A server may have as many items of metadata as the quota tells, and not one more",
  capability: "compute-quotas",
  cites: [
    {
      title: "Compute API, Show Rate And Absolute Limits",
      href: "https://docs.openstack.org/api-ref/compute/#show-rate-and-absolute-limits",
    },
    {
      title: "Compute API, Create or Update Metadata Items",
      href: "https://docs.openstack.org/api-ref/compute/#create-or-update-metadata-items",
    },
  ],
  needs: { quota: metadataQuota, server: lentBareServer },
  async run({ cloud, quota, server, claim }) {
    const path = { server_id: server.id };
    const items = Array.from({ length: quota }, (_, index) => [`item-${index}`, "x"]);
    const filled = await cloud.compute.call("PUT /servers/{server_id}/metadata", {
      path,
      body: { metadata: Object.fromEntries(items) },
    });
    claim(`Setting ${quota} items answers 200`, filled, filled.status === 200);
    const refused = await cloud.compute.call("POST /servers/{server_id}/metadata", {
      path,
      body: { metadata: { more: "x" } },
    });
    claim("Adding one more item answers 403", refused, refused.status === 403);
    const listed = await cloud.compute.call("GET /servers/{server_id}/metadata", { path });
    claim("Listing metadata answers 200", listed, listed.status === 200);
    const count = Object.keys(listed.body.metadata).length;
    claim("There are as many items as the quota tells", listed, count === quota, `${count} items`);
  },
};
