/** The services that Stackmark judges, in the order in which it speaks of them. */
export const SERVICES = ["identity", "compute", "network", "volume", "image"] as const;

/** One of the five services. */
export type Service = (typeof SERVICES)[number];

/** Whether `text` names one of the five services. */
export function isService(text: string): text is Service {
  return (SERVICES as readonly string[]).includes(text);
}

/** Roles in the order of what they may do; a later one may do what the earlier may. */
export const PERSONAS = ["none", "reader", "member", "manager", "admin"] as const;

/** Who calls: by the default policies of the services. */
export type Persona = (typeof PERSONAS)[number];

/** What a service's conventions are, told once for the whole description (`x-openstack` of service.yaml). */
export interface ServiceProfile {
  readonly service: Service;
  /** Types under which a catalog may list the service, the preferred first. */
  readonly "catalog-types": readonly string[];
  /** The API's major version as version discovery tells it, without the leading v. */
  readonly version: string;
  readonly microversions?: {
    readonly min: string;
    readonly max: string;
    /** First word of OpenStack-API-Version, e.g. `compute`. */
    readonly "header-type": string;
    readonly "legacy-header"?: string;
    /** Responses carry OpenStack-API-Version from this microversion on (always when absent). */
    readonly "header-since"?: string;
    /** Status for a version outside the range. */
    readonly "out-of-range": number;
    /** Status for a version that is not of the form X.Y. */
    readonly malformed: number;
  };
  readonly extensions?: { readonly list: string; readonly alias: string };
  readonly "request-id-headers": readonly (VersionRangeLike & { readonly name: string })[];
  /** The form of error bodies. */
  readonly errors: "fault" | "error" | "NeutronError" | "page";
  readonly vary?: readonly string[];
  /** How the service says that the project's quota leaves no room for what was asked. */
  readonly "over-quota"?: OverQuota;
  /** Query parameter that asks for some fields only: an answer to it need not have the required ones. */
  readonly "sparse-parameter"?: string;
}

/** The answer by which a service refuses what is more than the project's quota. */
export interface OverQuota {
  readonly status: number;
  /** JSON pointer to words in the body that must match `says`; without them the status alone tells. */
  readonly at?: string;
  /** A regular expression. */
  readonly says?: string;
}

interface VersionRangeLike {
  readonly "min-ver"?: string;
  readonly "max-ver"?: string;
}
