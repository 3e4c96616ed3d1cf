import type { Demand } from "../../fixtures/resources/fixture.ts";

/** Lets cases run only while what they make fits into the quotas of a fresh project. */
export interface Budget {
  /** Waits until `demand` and what goes `along` fit, takes both, runs `work`, gives the demand back. What asks for more than there is runs when nothing else does. */
  within<T>(demand: Readonly<Record<string, number>>, work: () => Promise<T>, along?: Along): Promise<T>;
  /** So much more may be taken from now on. */
  widen(by: Readonly<Record<string, number>>): void;
}

/** What is taken with a demand and stays taken; asked anew each time that there may be room. */
export interface Along {
  demand(): Readonly<Record<string, number>>;
  /** It is taken now. */
  taken(): void;
}

/** The quotas that a fresh project has by default in nova, cinder, neutron and glance. */
export const FRESH_PROJECT: Required<Demand> = {
  servers: 10,
  cores: 20,
  keypairs: 100,
  "server groups": 10,
  volumes: 10,
  gigabytes: 1000,
  snapshots: 10,
  networks: 100,
  subnets: 100,
  ports: 500,
  routers: 10,
  "floating IPs": 50,
  // Ten, of which each project has one from the beginning.
  "security groups": 9,
  images: 100,
};

/** The sum of demands, each so many times. */
export function sumOf(demands: Iterable<Demand | Readonly<Record<string, number>>>, times = 1): Record<string, number> {
  const sum: Record<string, number> = {};
  for (const demand of demands) addTo(sum, demand, times);
  return sum;
}

/** Adds a demand, so many times, to a sum. */
export function addTo(sum: Record<string, number>, demand: Demand | Readonly<Record<string, number>>, times = 1): void {
  for (const [kind, count] of Object.entries(demand)) sum[kind] = (sum[kind] ?? 0) + count * times;
}

/** The smaller of the two for each kind that the first names. */
export function leastOf(usual: Required<Demand>, room: Demand): Required<Demand> {
  const least = Object.entries(usual).map(([kind, count]) => [
    kind,
    Math.min(count, room[kind as keyof Demand] ?? count),
  ]);
  return Object.fromEntries(least) as Required<Demand>;
}

/** A budget of `capacity` less what stands all the time. First come, first served, but who fits may pass who does not. */
export function budget(capacity: Readonly<Record<string, number>>, standing: Readonly<Record<string, number>>): Budget {
  const free: Record<string, number> = {};
  for (const [kind, count] of Object.entries(capacity)) free[kind] = count - (standing[kind] ?? 0);
  const waiting: {
    readonly demand: Readonly<Record<string, number>>;
    readonly along: Along | undefined;
    readonly go: () => void;
  }[] = [];
  let running = 0;
  const fits = (demand: Readonly<Record<string, number>>): boolean =>
    Object.entries(demand).every(([kind, count]) => count <= (free[kind] ?? Number.POSITIVE_INFINITY));
  const change = (demand: Readonly<Record<string, number>>, sign: 1 | -1): void => {
    for (const [kind, count] of Object.entries(demand)) if (free[kind] !== undefined) free[kind] += sign * count;
  };
  const admit = (): void => {
    for (const [index, { demand, along, go }] of waiting.entries()) {
      const more = along?.demand() ?? {};
      if (!fits(sumOf([demand, more])) && running > 0) continue;
      waiting.splice(index, 1);
      running += 1;
      change(demand, -1);
      change(more, -1);
      along?.taken();
      go();
      admit();
      return;
    }
  };
  return {
    widen(by) {
      change(by, 1);
      admit();
    },
    async within(demand, work, along) {
      await new Promise<void>((go) => {
        waiting.push({ demand, along, go });
        admit();
      });
      try {
        return await work();
      } finally {
        running -= 1;
        change(demand, 1);
        admit();
      }
    },
  };
}
