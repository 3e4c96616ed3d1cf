import { randomUUID } from "node:crypto";
import { shared } from "../../../fixtures/resources/fixture.ts";
import { type Server, server } from "../../../fixtures/resources/server.ts";
import type { Scenario } from "../scenario.ts";

export const serverImageRefusesBadInput: Scenario<{ server: Server }> = {
  title: "An image of a server is not made with an overlong name, nor of a server that there is not",
  capability: "compute-images-create",
  cites: [
    {
      title: "Compute API, Create Image",
      href: "https://docs.openstack.org/api-ref/compute/#create-image-createimage-action",
    },
  ],
  needs: { server: shared(server) },
  async run({ cloud, server, claim }) {
    const path = { server_id: server.id };
    const long = await cloud.compute.call("POST /servers/{server_id}/action#createImage", {
      path,
      body: { createImage: { name: "i".repeat(256) } },
    });
    claim("A name of 256 characters answers 400", long, long.status === 400);
    const empty = await cloud.compute.call("POST /servers/{server_id}/action#createImage", {
      path,
      body: { createImage: { name: "" } },
    });
    claim("An empty name answers 400", empty, empty.status === 400);
    const unknown = await cloud.compute.call("POST /servers/{server_id}/action#createImage", {
      path: { server_id: randomUUID() },
      body: { createImage: { name: cloud.name("image") } },
    });
    claim("A server that there is not answers 404", unknown, unknown.status === 404);
  },
};
