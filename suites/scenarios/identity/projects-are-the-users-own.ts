import type { Scenario } from "../scenario.ts";

export const projectsAreTheUsersOwn: Scenario = {
  title: "A user's projects name the one that the token is for, and not another user's",
  capability: "identity-list-projects",
  cites: [
    {
      title: "Identity API, Get available project scopes",
      href: "https://docs.openstack.org/api-ref/identity/v3/#get-available-project-scopes",
    },
  ],
  tempest: ["86128d46-e170-4644-866a-cc487f699e1d"],
  callers: ["other"],
  async run({ cloud, claim }) {
    const listed = await cloud.identity.call("GET /auth/projects");
    claim("Listing one's projects answers 200", listed, listed.status === 200);
    const ids = (listed.body.projects as { id: string }[]).map(({ id }) => id);
    claim("The list names the project of the token", listed, ids.includes(cloud.projectId), ids.join(", "));
    const others = await cloud.as("other").identity.call("GET /auth/projects");
    claim("Listing the other user's projects answers 200", others, others.status === 200);
    const otherIds = (others.body.projects as { id: string }[]).map(({ id }) => id);
    claim(
      "The other user's list names the other project",
      others,
      otherIds.includes(cloud.as("other").projectId),
      otherIds.join(", "),
    );
    claim(
      "The other user's list does not name this project",
      others,
      !otherIds.includes(cloud.projectId),
      `it names ${cloud.projectId}`,
    );
  },
};
