import { type Check, CONFORMS, silent } from "./check.ts";

/** Links of a body are usable: an absolute URL, and a self link that names its owner. URI templates (`{self}`, in JSON schemas) are no links yet. */
export const linksWellFormed: Check = {
  id: "links-well-formed",
  claim: "Links in a body have a relation and an absolute URL; a self link names the resource that it stands in",
  cites: [
    { title: "API guideline, Links", href: "https://specs.openstack.org/openstack/api-sig/guidelines/links.html" },
  ],
  judge({ response, operation }) {
    const { body } = response;
    if (body.kind !== "json" || operation === undefined || response.status >= 400) return silent("no body with links");
    if (body.value === null || typeof body.value !== "object") return silent("no links");
    const links = linksIn(body.value);
    if (links.length === 0) return silent("no links");
    for (const { link, owner, at } of links) {
      if (typeof link["href"] === "string" && /^\{\w+\}$/.test(link["href"])) continue;
      if (typeof link["href"] !== "string" || !/^https?:$/.test(URL.parse(link["href"])?.protocol ?? "")) {
        return {
          kind: "deviates",
          expected: "an absolute http or https URL",
          observed: JSON.stringify(link["href"] ?? null),
          where: `${at}/href`,
        };
      }
      const id = owner["id"];
      const path = URL.parse(link["href"])?.pathname ?? "";
      if (
        link["rel"] === "self" &&
        operation.base !== "root" &&
        typeof id === "string" &&
        !decoded(path).includes(id)
      ) {
        return {
          kind: "deviates",
          expected: `a self link that names ${id}`,
          observed: link["href"],
          where: `${at}/href`,
        };
      }
    }
    return CONFORMS;
  },
};

/** A path without percent-encoding, or as it is where that is broken. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

type Fields = Readonly<Record<string, unknown>>;

interface Link {
  readonly link: Fields;
  readonly owner: Fields;
  readonly at: string;
}

/** Links in the order of the body. `path` leads to `value`, and is as before when this returns. */
function linksIn(value: object, path: string[] = [], found: Link[] = []): readonly Link[] {
  for (const [name, child] of Object.entries(value)) {
    if (name === "links" && Array.isArray(child)) {
      for (const [index, link] of child.entries()) {
        if (link !== null && typeof link === "object" && "href" in link)
          found.push({ link, owner: value as Fields, at: `/${[...path, "links", index].join("/")}` });
      }
    } else if (child !== null && typeof child === "object") {
      path.push(name);
      linksIn(child, path, found);
      path.pop();
    }
  }
  return found;
}
