import { bodyAsAnnounced } from "./body-as-announced.ts";
import { bodyMatchesSchema } from "./body-matches-schema.ts";
import { brokenRequestRefused } from "./broken-request-refused.ts";
import type { Check } from "./check.ts";
import { contentTypeDocumented } from "./content-type-documented.ts";
import { errorShape } from "./error-shape.ts";
import { filterKept } from "./filter-kept.ts";
import { headersMatchSchema } from "./headers-match-schema.ts";
import { linksWellFormed } from "./links-well-formed.ts";
import { microversionEchoed } from "./microversion-echoed.ts";
import { noSecretEchoed } from "./no-secret-echoed.ts";
import { noServerError } from "./no-server-error.ts";
import { noTraceback } from "./no-traceback.ts";
import { requestIdPresent } from "./request-id-present.ts";
import { statusDocumented } from "./status-documented.ts";
import { timestampsSane } from "./timestamps-sane.ts";
import { unauthenticatedRefused } from "./unauthenticated-refused.ts";
import { varyNamesWhatVaries } from "./vary-names-what-varies.ts";

/** Every check; each is applied to every exchange. */
export const CHECKS: readonly Check[] = [
  statusDocumented,
  noServerError,
  noTraceback,
  noSecretEchoed,
  unauthenticatedRefused,
  brokenRequestRefused,
  bodyAsAnnounced,
  contentTypeDocumented,
  bodyMatchesSchema,
  errorShape,
  headersMatchSchema,
  requestIdPresent,
  microversionEchoed,
  varyNamesWhatVaries,
  linksWellFormed,
  timestampsSane,
  filterKept,
];
