// What is promised: descriptions, operations, projections, and the words for them.
export * from "./description.ts";
export * from "./microversion.ts";
export * from "./operation.ts";
export * from "./projection.ts";
export * from "./service.ts";
