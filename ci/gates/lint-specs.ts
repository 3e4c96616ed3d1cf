import { isService, SERVICES } from "../../specs/index.ts";
import { lint } from "../../specs/lint/lint.ts";
import { loadDescription } from "../../specs/load.ts";

const asked = process.argv.slice(2);
let count = 0;
for (const service of asked.length > 0 ? asked.filter(isService) : SERVICES) {
  for (const { rule, at, message } of lint(loadDescription(service))) {
    count += 1;
    console.log(`${service}: ${at}: ${message} [${rule}]`);
  }
}
console.log(count === 0 ? "The descriptions keep their laws" : `${count} lint findings`);
process.exitCode = count === 0 ? 0 : 1;
