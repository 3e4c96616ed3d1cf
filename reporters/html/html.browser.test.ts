import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import type { Evidence, EvidenceRecord } from "../../suites/results/evidence.ts";
import type { CaseReport, Outcome } from "../../suites/results/index.ts";
import { SAMPLE_CASES } from "../sample/cases.ts";
import { sampleEvidence } from "../sample/evidence.ts";
import { manyCases } from "../sample/many.ts";
import { sampleReport } from "../sample/report.ts";
import { html } from "./html.ts";

const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

const browserPath = (process.env["PATH"] ?? "")
  .split(path.delimiter)
  .flatMap((folder) => ["chromium", "chromium-browser", "google-chrome"].map((name) => path.join(folder, name)))
  .find((file) => existsSync(file));

/** The sample's first failing case, its deviation far down in a long answer. */
function longCase(): CaseReport {
  const one = SAMPLE_CASES.find(({ outcome }) => outcome.kind === "failed") as CaseReport & {
    readonly outcome: Failed;
  };
  const [first] = one.outcome.findings;
  return { ...one, outcome: { ...one.outcome, findings: [{ ...first, where: "/servers/900/status" }] } };
}

function longEvidence(): Evidence {
  const record = sampleEvidence().get("x000042") as EvidenceRecord;
  const value = { servers: Array.from({ length: 1_000 }, (_, id) => ({ id, status: "active" })) };
  return new Map([
    ["x000042", { ...record, response: { status: 200, headers: {}, body: { kind: "json", value, bytes: 40_000 } } }],
  ]);
}

type Failed = Extract<Outcome, { readonly kind: "failed" }>;

describe.skipIf(browserPath === undefined)(
  `in a browser${browserPath === undefined ? " (skipped: no chromium in PATH)" : ""}`,
  { timeout: 30_000 },
  () => {
    let browser: Browser;
    let folder: string;

    beforeAll(async () => {
      folder = await mkdtemp(path.join(tmpdir(), "stackmark-html-"));
      await writeFile(path.join(folder, "sample.html"), html.render(sampleReport(), sampleEvidence()) as string);
      await writeFile(path.join(folder, "many.html"), html.render(manyCases(2_000), sampleEvidence()) as string);
      await writeFile(
        path.join(folder, "long.html"),
        html.render(sampleReport({ cases: [longCase()] }), longEvidence()) as string,
      );
      browser = await chromium.launch({ executablePath: browserPath as string, args: QUIET });
    }, 60_000);

    afterAll(async () => {
      await browser?.close();
      await rm(folder, { recursive: true, force: true });
    });

    /** Opens a page and fails the test when it asks the network, logs an error, throws or breaks its own policy. */
    async function open(file: string, hash = ""): Promise<Page> {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" });
      const page = await context.newPage();
      const trouble: string[] = [];
      page.on("request", (request) => {
        if (!/^(file|data):/.test(request.url())) trouble.push(`requested ${request.url()}`);
      });
      page.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) trouble.push(`console: ${message.text()}`);
      });
      page.on("pageerror", (error) => trouble.push(`thrown: ${error.message}`));
      page.on("dialog", (dialog) => trouble.push(`dialog: ${dialog.message()}`));
      onTestFinished(async () => {
        await context.close();
        expect(trouble).toEqual([]);
      });
      await page.goto(`${pathToFileURL(path.join(folder, file))}${hash}`);
      return page;
    }

    /** How many cases the filter lets through, as the page says. */
    async function shown(page: Page): Promise<number> {
      const words = (await page.locator("#shown").textContent()) ?? "";
      return Number(words.replace(/ .*/, "").replace(",", ""));
    }

    test("the verdicts are there at first sight", async () => {
      const page = await open("sample.html");
      await page.locator("h1", { hasText: "Example Cloud" }).waitFor();
      const words = await page.locator(".verdict .word").allTextContents();
      expect(words).toEqual(["Conformant", "Not conformant", "Inconclusive", "Not conformant"]);
      const last = await page.locator(".verdict").last().boundingBox();
      expect((last?.y ?? 9_999) + (last?.height ?? 0)).toBeLessThan(900);
    });

    test("a failing case shows its clause, expected, observed, the command and the place in the answer", async () => {
      const page = await open("sample.html", "#case-compute/server-show-is-complete");
      const article = page.locator('article[data-id="compute/server-show-is-complete"]');
      expect(await article.evaluate((element) => element.ownerDocument.activeElement === element)).toBe(true);
      const finding = article.locator(".finding").first();
      expect(await finding.locator(".clause a").getAttribute("href")).toContain("#show-server-details");
      expect(await finding.locator(".expected").textContent()).toContain('one of "ACTIVE"');
      expect(await finding.locator(".observed").textContent()).toContain('"active"');
      expect(await finding.locator(".replay code").textContent()).toMatch(/^curl -sS -X GET .*\/servers\/6f70'$/);
      expect(await finding.locator(".line.marked").textContent()).toMatch(/"status": "active"/);
      expect(await article.locator(".headers .marked").textContent()).toMatch(/missing\s*x-openstack-request-id/);
    });

    test("a place far down in a long answer is in sight, and the rest is there when asked for", async () => {
      const page = await open("long.html", "#case-compute-server-show-is-complete");
      const lines = page.locator("pre.body .line");
      expect(await page.locator(".line.marked").textContent()).toMatch(/"status": "active"/);
      expect(await lines.count()).toBeLessThan(200);
      await page.locator("button.more").click();
      expect(await lines.count()).toBe(4_004);
      expect(await page.locator(".line.marked").count()).toBe(1);
    });

    test("the command is copied as it stands", async () => {
      const page = await open("sample.html");
      await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      const replay = page.locator(".replay").first();
      await replay.locator("button").click();
      await replay.locator("button", { hasText: "Copied" }).waitFor();
      const copied = await page.evaluate("navigator.clipboard.readText()");
      expect(copied).toBe(await replay.locator("code").textContent());
    });

    test("what a hostile cloud sent is text, marked where it deviates, and cut where it is too long", async () => {
      const page = await open("sample.html", "#case-volume-upload-answers-with-json");
      const article = page.locator("article:focus");
      expect(await article.locator("h3").textContent()).toContain('<script>alert("1")</script>');
      expect(await article.locator(".headers .marked").textContent()).toMatch(/^deviates\s*content-type\s*text\/html/);
      expect(await article.locator("pre.body").last().textContent()).toMatch(/more characters\)$/);
      expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
    });

    test("cases are found by outcome, service and words", async () => {
      const page = await open("many.html");
      expect(await shown(page)).toBe(2_000);
      await page.locator('.toggles [data-outcome="failed"]').click();
      const failed = await shown(page);
      expect(failed).toBe(manyCases(2_000).totals.failed);
      expect(await page.locator("#shown").textContent()).toBe(`${failed} of 2,000 cases`);
      await page.locator('.toggles [data-outcome="failed"]').click();
      await page.keyboard.press("/");
      await page.keyboard.type("snapshots unknown field");
      await page.locator("#by-service").selectOption("volume");
      const titles = await page.locator("#rows > li .row-title").allTextContents();
      expect(titles.length).toBeGreaterThan(0);
      expect(new Set(titles)).toEqual(new Set(["Snapshots reject an unknown field"]));
      await page.locator("#search").fill("check:request-id");
      await page.locator("#by-service").selectOption("");
      expect(await shown(page)).toBe(failed);
      await page.locator("#search").fill("no such thing");
      await page.locator("#clear").click();
      expect(await shown(page)).toBe(2_000);
    });

    test("a row unfolds, and a total leads to its cases", async () => {
      const page = await open("sample.html");
      await page.locator('.term a[data-outcome="unsupported"]').click();
      expect(await shown(page)).toBe(1);
      await page.locator("#rows > li summary").click();
      expect(await page.locator("details.row[open] dl").textContent()).toContain(
        "32ca0c20-e16f-44ac-8590-07869c9b4cc2",
      );
    });

    test("the account of a later failing case unfolds for who comes by its link", async () => {
      const failing = manyCases(2_000).cases.filter(({ outcome }) => outcome.kind === "failed");
      const page = await open("many.html");
      expect(await page.locator("#failing .case").count()).toBe(failing.length);
      const last = page.locator("#failing .case").last();
      expect(await last.locator(".finding").first().isVisible()).toBe(false);
      expect(await last.locator(".account > summary").textContent()).toContain('expected status: one of "ACTIVE"');
      await page.goto(`${page.url()}#case-${await last.getAttribute("data-id")}`);
      await last.locator(".line.marked").first().waitFor();
    });

    test("keys go from failing case to failing case and change the theme", async () => {
      const page = await open("sample.html");
      await page.keyboard.press("n");
      expect(await page.locator("article:focus").getAttribute("data-id")).toBe("compute/server-show-is-complete");
      await page.keyboard.press("n");
      expect(await page.locator("article:focus").getAttribute("data-id")).toBe("volume/upload-answers-with-json");
      const before = await page.evaluate("getComputedStyle(document.body).backgroundColor");
      await page.keyboard.press("t");
      expect(await page.evaluate("getComputedStyle(document.body).backgroundColor")).not.toBe(before);
    });

    test("nothing is wider than a telephone", async () => {
      const page = await open("sample.html");
      await page.setViewportSize({ width: 360, height: 740 });
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
    });

    test("the first printed page is whole: subject, verdicts, totals, digests, and no more", async () => {
      const page = await open("many.html");
      await page.emulateMedia({ media: "print" });
      await page.setViewportSize({ width: 688, height: 1_017 });
      const end = await page.locator(".disclaimer").boundingBox();
      expect((end?.y ?? 9_999) + (end?.height ?? 0)).toBeLessThan(970);
      expect(await page.locator("#cases").isVisible()).toBe(false);
    });
  },
);
