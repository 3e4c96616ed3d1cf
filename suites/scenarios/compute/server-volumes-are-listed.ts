import type { Answer } from "../../../fixtures/cloud/call.ts";
import { shared } from "../../../fixtures/resources/fixture.ts";
import { type Server, server } from "../../../fixtures/resources/server.ts";
import { lentBareServer } from "../../../fixtures/resources/server-lent.ts";
import type { Volume } from "../../../fixtures/resources/volume.ts";
import { lentVolume } from "../../../fixtures/resources/volume-lent.ts";
import type { Scenario } from "../scenario.ts";

export const serverVolumesAreListed: Scenario<{ server: Server; another: Server; one: Volume; two: Volume }> = {
  title:
    "The volumes of a server are listed once each, page by page, and not given to another server; one is free when detached",
  capability: "compute-volume-attach",
  cites: [
    {
      title: "Compute API, List volume attachments for an instance",
      href: "https://docs.openstack.org/api-ref/compute/#list-volume-attachments-for-an-instance",
    },
  ],
  tempest: ["7fa563fe-f0f7-43eb-9e22-a1ece036b513", "52e9045a-e90d-4c0d-9087-79d657faffff"],
  needs: { server: lentBareServer, another: shared(server), one: lentVolume, two: lentVolume },
  async run({ cloud, server, another, one, two, claim, eventually }) {
    const path = { server_id: server.id };
    const ids = (answer: { readonly body: { volumeAttachments: { volumeId: string }[] } }): readonly string[] =>
      answer.body.volumeAttachments.map(({ volumeId }) => volumeId);
    const first = await cloud.compute.call("POST /servers/{server_id}/os-volume_attachments", {
      path,
      body: { volumeAttachment: { volumeId: one.id } },
    });
    claim("Attaching a volume is accepted", first, first.status === 200 || first.status === 202);
    const second = await cloud.compute.call("POST /servers/{server_id}/os-volume_attachments", {
      path,
      body: { volumeAttachment: { volumeId: two.id } },
    });
    claim("Attaching another is accepted", second, second.status === 200 || second.status === 202);
    const show = (id: string) => () => cloud.volume.call("GET /volumes/{volume_id}", { path: { volume_id: id } });
    const ends = {
      until: ({ body }: Answer) => ["in-use", "error"].includes(body.volume?.status),
      settled: ({ body }: Answer) => body.volume?.status === "available",
    };
    const firstUsed = await eventually("The first volume is in use", show(one.id), ends);
    claim(
      "The first volume is in use",
      firstUsed,
      firstUsed.body.volume.status === "in-use",
      firstUsed.body.volume.status,
    );
    const secondUsed = await eventually("The second volume is in use", show(two.id), ends);
    claim(
      "The second volume is in use",
      secondUsed,
      secondUsed.body.volume.status === "in-use",
      secondUsed.body.volume.status,
    );
    const listed = await cloud.compute.call("GET /servers/{server_id}/os-volume_attachments", { path });
    claim("Listing the server's volumes answers 200", listed, listed.status === 200);
    const known = [...ids(listed)].sort().join(", ");
    claim("Both are listed once", listed, known === [one.id, two.id].sort().join(", "), known);
    const devices = new Set((listed.body.volumeAttachments as { device?: string }[]).map(({ device }) => device));
    claim("Each has a device of its own", listed, devices.size === 2, [...devices].join(", "));
    const held = { ...path, volume_id: two.id };
    const shown = await cloud.compute.call("GET /servers/{server_id}/os-volume_attachments/{volume_id}", {
      path: held,
    });
    claim("Showing one answers 200", shown, shown.status === 200);
    const { serverId, volumeId } = shown.body.volumeAttachment;
    claim("It is between the two", shown, serverId === server.id && volumeId === two.id, `${serverId}, ${volumeId}`);
    const limited = await cloud.compute.call("GET /servers/{server_id}/os-volume_attachments", {
      path,
      query: { limit: 1 },
    });
    claim("Listing with a limit answers 200", limited, limited.status === 200);
    const rest = await cloud.compute.call("GET /servers/{server_id}/os-volume_attachments", {
      path,
      query: { offset: 1 },
    });
    claim("Listing with an offset answers 200", rest, rest.status === 200);
    const pages = [...ids(limited), ...ids(rest)].join(", ");
    claim("The pages make the whole list", rest, pages === ids(listed).join(", "), pages);
    const refused = await cloud.compute.call("POST /servers/{server_id}/os-volume_attachments", {
      path: { server_id: another.id },
      body: { volumeAttachment: { volumeId: one.id } },
    });
    claim(
      "Attaching one of them to another server is refused",
      refused,
      refused.status === 400 || refused.status === 409,
    );
    const detached = await cloud.compute.call("DELETE /servers/{server_id}/os-volume_attachments/{volume_id}", {
      path: held,
    });
    claim("Detaching one answers 202", detached, detached.status === 202);
    const free = await eventually("The detached volume is free", show(two.id), {
      until: ({ body }) => ["available", "error"].includes(body.volume?.status),
      settled: ({ body }) => body.volume?.status === "in-use",
    });
    claim("It is available again", free, free.body.volume.status === "available", free.body.volume.status);
    const list = () => cloud.compute.call("GET /servers/{server_id}/os-volume_attachments", { path });
    const left = await eventually("The server has let go of the volume", list, {
      until: (answer) => answer.status !== 200 || !ids(answer).includes(two.id),
      settled: ({ status }) => status === 200,
    });
    claim("Listing what is left answers 200", left, left.status === 200);
    claim("The other one is left", left, ids(left).join() === one.id, ids(left).join(", "));
  },
};
