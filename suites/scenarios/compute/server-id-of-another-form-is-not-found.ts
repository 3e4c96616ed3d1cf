import type { Scenario } from "../scenario.ts";

export const serverIdOfAnotherFormIsNotFound: Scenario = {
  title: "What cannot be the id of a server answers 404 when a server of that id is deleted",
  capability: "compute-servers-delete",
  cites: [{ title: "Compute API, Delete Server", href: "https://docs.openstack.org/api-ref/compute/#delete-server" }],
  tempest: ["f4d7279b-5fd2-4bf2-9ba4-ae35df0d18c5", "75f79124-277c-45e6-a373-a1d6803f4cc4"],
  async run({ cloud, claim }) {
    const negative = await cloud.compute.call("DELETE /servers/{server_id}", { path: { server_id: "-1" } });
    claim("Deleting the server -1 answers 404", negative, negative.status === 404);
    const large = await cloud.compute.call("DELETE /servers/{server_id}", {
      path: { server_id: "9223372036854775808" },
    });
    claim("Deleting a server whose id is a number beyond 64 bits answers 404", large, large.status === 404);
    const long = await cloud.compute.call("DELETE /servers/{server_id}", { path: { server_id: "a".repeat(300) } });
    claim("Deleting a server whose id has 300 characters answers 404", long, long.status === 404);
  },
};
