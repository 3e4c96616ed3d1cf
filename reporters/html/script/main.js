import { copyButtons } from "./copy.js";
import { showExchanges } from "./exchange.js";
import { filters } from "./filter.js";
import { keyboard } from "./keyboard.js";
import { links } from "./links.js";
import { rowsOnDemand } from "./rows.js";
import { tools } from "./theme.js";

document.documentElement.classList.add("scripted");
tools();
filters();
rowsOnDemand();
showExchanges();
copyButtons();
keyboard();
links();
