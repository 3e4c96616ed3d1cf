import type { Scenario } from "../scenario.ts";

export const ownProjectIsShown: Scenario = {
  title: "A project is shown to its members",
  capability: "identity-list-projects",
  cites: [
    {
      title: "Identity API, Show project details",
      href: "https://docs.openstack.org/api-ref/identity/v3/#show-project-details",
    },
  ],
  async run({ cloud, claim }) {
    const shown = await cloud.identity.call("GET /projects/{project_id}", { path: { project_id: cloud.projectId } });
    claim("Showing one's own project answers 200", shown, shown.status === 200);
    claim(
      "It is the project that was asked for",
      shown,
      shown.body.project.id === cloud.projectId,
      shown.body.project.id,
    );
  },
};
