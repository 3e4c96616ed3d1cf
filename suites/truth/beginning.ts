import { randomBytes } from "node:crypto";
import type { Connection } from "../../fixtures/cloud/connection.ts";
import type { Json } from "../../specs/index.ts";
import type { RecipeStory } from "./story.ts";

/** What every story knows: whose it is, and some times. */
export function beginning(story: RecipeStory, connection: Connection): Record<string, Json> {
  const { member, admin, other } = connection.accounts;
  const own = connection.cloud(story.id, () => {}).as(story.as === "admin" && admin !== undefined ? "admin" : "member");
  const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
  return {
    project_id: own.projectId,
    user_id: own.userId,
    ...(member === undefined ? {} : { member_project_id: member.projectId, member_user_id: member.userId }),
    ...(admin === undefined ? {} : { admin_project_id: admin.projectId, admin_user_id: admin.userId }),
    ...(other === undefined ? {} : { other_project_id: other.projectId, other_user_id: other.userId }),
    auth_body: own.authBody,
    tomorrow: inDays(1).replace(/\.\d+Z$/, ".000000Z"),
    yesterday: inDays(-1).slice(0, 19).replace("T", " "),
    nonce: randomBytes(8).toString("hex"),
    seconds: String(Math.floor(Date.now() / 1000)),
  };
}
