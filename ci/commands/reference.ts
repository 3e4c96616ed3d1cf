import { FAULTS } from "../../fixtures/faults/all.ts";
import { startReference } from "../../fixtures/reference/start.ts";
import { EXIT } from "../exit-code.ts";

/** Options of `stackmark reference`. */
export interface ReferenceOptions {
  readonly port: number;
  readonly fault: readonly string[];
}

/** `stackmark reference`: serves the embedded build until interrupted, and prints a clouds.yaml for it. */
export async function reference(options: ReferenceOptions): Promise<number> {
  const unknown = options.fault.filter((id) => !FAULTS.some((fault) => fault.id === id));
  if (unknown.length > 0) {
    console.error(
      `stackmark: there is no fault "${unknown.join('", "')}"\nKnown: ${FAULTS.map(({ id }) => id).join(", ")}`,
    );
    return EXIT.usage;
  }
  const running = await startReference({
    port: options.port,
    fault: FAULTS.filter(({ id }) => options.fault.includes(id)),
  });
  const names = {
    member: "reference",
    other: "reference-alt",
    reader: "reference-reader",
    admin: "reference-admin",
  } as const;
  console.log("clouds:");
  for (const [caller, name] of Object.entries(names)) {
    console.log(`  ${name}:\n    region_name: RegionOne\n    identity_api_version: 3\n    auth:`);
    for (const [key, value] of Object.entries(running.clouds[caller as keyof typeof names]))
      console.log(`      ${key}: ${value}`);
  }
  console.error(`Serving at ${running.url}; stop with Ctrl-C`);
  await new Promise<void>((resolve) => {
    process.once("SIGINT", () => resolve()).once("SIGTERM", () => resolve());
  });
  await running.close();
  return EXIT.conformant;
}
