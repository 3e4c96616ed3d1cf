import { type Volume, volume } from "../../../fixtures/resources/volume.ts";
import type { Scenario } from "../scenario.ts";

export const readonlyFlagIsKept: Scenario<{ volume: Volume }> = {
  title: "A volume is marked read-only and writable again",
  capability: "volume-readonly",
  cites: [
    {
      title: "Block Storage API, Updates volume read-only access-mode flag",
      href: "https://docs.openstack.org/api-ref/block-storage/v3/#updates-volume-read-only-access-mode-flag",
    },
  ],
  tempest: ["fff74e1e-5bd3-4b33-9ea9-24c103bc3f59"],
  needs: { volume },
  async run({ cloud, volume, claim }) {
    const path = { volume_id: volume.id };
    const set = await cloud.volume.call("POST /volumes/{volume_id}/action#os-update_readonly_flag", {
      path,
      body: { "os-update_readonly_flag": { readonly: true } },
    });
    claim("Setting the flag answers 202", set, set.status === 202);
    const readonly = await cloud.volume.call("GET /volumes/{volume_id}", { path });
    claim(
      "The volume is read-only",
      readonly,
      readonly.body.volume.metadata.readonly === "True",
      JSON.stringify(readonly.body.volume.metadata),
    );
    const unset = await cloud.volume.call("POST /volumes/{volume_id}/action#os-update_readonly_flag", {
      path,
      body: { "os-update_readonly_flag": { readonly: false } },
    });
    claim("Unsetting the flag answers 202", unset, unset.status === 202);
    const writable = await cloud.volume.call("GET /volumes/{volume_id}", { path });
    claim(
      "The volume is writable",
      writable,
      writable.body.volume.metadata.readonly === "False",
      JSON.stringify(writable.body.volume.metadata),
    );
  },
};
