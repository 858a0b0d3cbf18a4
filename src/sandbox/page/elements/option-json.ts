import type { Json } from "../../contract.ts";

/** An option as it goes back to the app. Options came over HTTP, so they are JSON. */
export function optionJson(option: object): Json {
  return option as Json;
}
