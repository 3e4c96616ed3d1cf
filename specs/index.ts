// What is promised: descriptions, operations, projections, and the words for them.
export * from "./arbiter.ts";
export * from "./condition.ts";
export * from "./description.ts";
export * from "./facts.ts";
export * from "./guideline.ts";
export * from "./load.ts";
export * from "./microversion.ts";
export * from "./operation.ts";
export * from "./operations.ts";
export * from "./pointer.ts";
export * from "./project.ts";
export * from "./projection.ts";
export * from "./publish.ts";
export * from "./service.ts";
export * from "./validators.ts";
export * from "./viewpoints.ts";
