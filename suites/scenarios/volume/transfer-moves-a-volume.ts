import { type Volume, volume } from "../../../fixtures/resources/volume.ts";
import type { Scenario } from "../scenario.ts";

export const transferMovesAVolume: Scenario<{ volume: Volume }> = {
  title: "A volume offered for transfer waits, and is free again when the offer is taken back",
  capability: "volume-transfers",
  cites: [
    {
      title: "Block Storage API, Volume transfer",
      href: "https://docs.openstack.org/api-ref/block-storage/v3/#volume-transfer",
    },
  ],
  callers: ["other"],
  needs: { volume },
  async run({ cloud, volume, claim }) {
    const offered = await cloud.volume.call("POST /os-volume-transfer", {
      body: { transfer: { name: cloud.name("transfer"), volume_id: volume.id } },
    });
    claim("Offering a volume answers 202", offered, offered.status === 202);
    const path = { volume_id: volume.id };
    const waiting = await cloud.volume.call("GET /volumes/{volume_id}", { path });
    claim(
      "The volume waits for its transfer",
      waiting,
      waiting.body.volume.status === "awaiting-transfer",
      waiting.body.volume.status,
    );
    const transfer = { transfer_id: offered.body.transfer.id as string };
    const wrong = await cloud.as("other").volume.call("POST /os-volume-transfer/{transfer_id}/accept", {
      path: transfer,
      body: { accept: { auth_key: "0123456789abcdef" } },
    });
    claim("A wrong key does not take the volume", wrong, wrong.status === 400);
    const withdrawn = await cloud.volume.call("DELETE /os-volume-transfer/{transfer_id}", { path: transfer });
    claim("Taking the offer back answers 202", withdrawn, withdrawn.status === 202);
    const free = await cloud.volume.call("GET /volumes/{volume_id}", { path });
    claim("The volume is available again", free, free.body.volume.status === "available", free.body.volume.status);
  },
};
