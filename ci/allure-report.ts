import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AllureError, allureHtml } from "../reporters/allure-html.ts";
import { report } from "./commands/report.ts";
import { EXIT } from "./exit-code.ts";

/** `npm run report:allure -- [DIR]`: the Allure site of a run, by default of the newest below stackmark-out, into DIR/allure-report. */
async function main(folder: string | undefined): Promise<number> {
  if (folder === undefined || !existsSync(join(folder, "report.json"))) {
    console.error(
      `stackmark: ${folder ?? "stackmark-out"} holds no report.json\nGive the folder that \`stackmark certify\` wrote`,
    );
    return EXIT.usage;
  }
  const results = mkdtempSync(join(tmpdir(), "stackmark-allure-"));
  const output = join(folder, "allure-report");
  try {
    const code = await report(folder, { format: "allure", out: results });
    if (code !== EXIT.conformant) return code;
    rmSync(output, { recursive: true, force: true });
    const count = await allureHtml({ results, output });
    console.log(`${count} cases: ${join(output, "index.html")}`);
    return EXIT.conformant;
  } catch (error) {
    if (!(error instanceof AllureError)) throw error;
    console.error(`stackmark: ${error.message}`);
    return EXIT.usage;
  } finally {
    rmSync(results, { recursive: true, force: true });
  }
}

function newest(root: string): string | undefined {
  if (!existsSync(root)) return undefined;
  const runs = readdirSync(root).map((name) => join(root, name));
  return runs
    .filter((run) => existsSync(join(run, "report.json")))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0];
}

process.exitCode = await main(process.argv[2] ?? newest("stackmark-out"));
