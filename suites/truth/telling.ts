import type { Cloud } from "../../fixtures/cloud/call.ts";
import type { Connection } from "../../fixtures/cloud/connection.ts";
import type { Caller } from "../../fixtures/cloud/exchange.ts";
import type { Json, Projection, Service } from "../../specs/index.ts";
import type { RecipeStory } from "./story.ts";

/** One story under way: what it knows, and what did not go as meant. */
export interface Telling {
  readonly story: RecipeStory;
  readonly cloud: Cloud;
  readonly known: Record<string, Json>;
  readonly troubles: string[];
}

/** The projection that holds for a caller at the run's microversion. */
export function projectionFor(service: Service, caller: Caller, connection: Connection): Projection | undefined {
  const persona = caller === "nobody" ? "none" : (connection.accounts[caller]?.persona ?? "none");
  const microversion = connection.microversion(service);
  return connection.viewpoint({ service, persona, ...(microversion === undefined ? {} : { microversion }) });
}

/** The names of the placeholders in a path or key. */
export function placeholdersIn(text: string): readonly string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string);
}
