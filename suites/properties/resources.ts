import type { AnyFixture } from "../../fixtures/resources/fixture.ts";
import { shared } from "../../fixtures/resources/fixture.ts";
import { type Flavor, flavors } from "../../fixtures/resources/flavor.ts";
import { bootImage, image } from "../../fixtures/resources/image.ts";
import { type Keypair, keypair } from "../../fixtures/resources/keypair.ts";
import { network } from "../../fixtures/resources/network.ts";
import { port } from "../../fixtures/resources/port.ts";
import { router } from "../../fixtures/resources/router.ts";
import { securityGroup } from "../../fixtures/resources/security-group.ts";
import { server } from "../../fixtures/resources/server.ts";
import { snapshot } from "../../fixtures/resources/snapshot.ts";
import { subnet } from "../../fixtures/resources/subnet.ts";
import { volume } from "../../fixtures/resources/volume.ts";

/** How a kind of resource that descriptions name (`x-openstack: { resource }`) is had. */
export interface Source {
  /** One that only is read. */
  readonly shared: AnyFixture;
  /** One that the case may change; absent for what nobody can make. */
  readonly owned?: AnyFixture;
  /** The id by which paths and bodies name what the fixture made. */
  id(made: unknown): string;
}

const byId = (made: unknown): string => (made as { readonly id: string }).id;

/** The kinds of which a run can have one. */
export const SOURCES: Readonly<Record<string, Source>> = {
  flavor: { shared: flavors, id: (made) => (made as readonly Flavor[])[0]?.id ?? "" },
  image: { shared: bootImage, owned: image, id: byId },
  keypair: { shared: shared(keypair), owned: keypair, id: (made) => (made as Keypair).name },
  network: { shared: shared(network), owned: network, id: byId },
  port: { shared: shared(port), owned: port, id: byId },
  router: { shared: shared(router), owned: router, id: byId },
  "security-group": { shared: shared(securityGroup), owned: securityGroup, id: byId },
  server: { shared: shared(server), owned: server, id: byId },
  snapshot: { shared: shared(snapshot), owned: snapshot, id: byId },
  subnet: { shared: shared(subnet), owned: subnet, id: byId },
  volume: { shared: shared(volume), owned: volume, id: byId },
};

/** The kind without a service in front: `network/port` is `port`. */
export function plainKind(kind: string): string {
  return kind.slice(kind.lastIndexOf("/") + 1);
}
