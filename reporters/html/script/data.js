import { byId } from "./element.js";

/** What the page was given: cases in the order of the rows, and the exchanges that it shows, by id. */
export const data = JSON.parse(byId("report-data").textContent);
