// The vocabulary of results: pure values and folds over them.
export * from "./capability.ts";
export * from "./compose.ts";
export * from "./finding.ts";
export * from "./judgement.ts";
export * from "./outcome.ts";
export * from "./report.ts";
export * from "./verdict.ts";
export * from "./weigh.ts";
