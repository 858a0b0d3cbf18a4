import { userJson } from "../shapes/user-json.ts";
import { botMethod, type Method, tier2, tier3, tier4 } from "./method.ts";
import { pageOf } from "./page-of.ts";
import { flag, limit, text } from "./params.ts";
import { requireScope } from "./require-scope.ts";
import { SlackError } from "./slack-error.ts";

const scopes = ["users:read"];

export const userMethods: readonly Method[] = [
  botMethod(
    { name: "users.info", perMinute: tier4, scopes, params: { user: text, include_locale: flag.optional() } },
    ({ workspace, token }, params) => {
      const person = workspace.people.get(params.user);
      if (person === undefined) throw new SlackError("user_not_found");
      return {
        user: userJson(workspace, person, {
          withEmail: token.scopes.includes("users:read.email"),
          withLocale: params.include_locale === true,
        }),
      };
    },
  ),
  botMethod(
    {
      name: "users.list",
      perMinute: tier2,
      scopes,
      params: { limit: limit.optional(), cursor: text.optional(), include_locale: flag.optional() },
    },
    ({ workspace, token, world }, params) => {
      const { page, response_metadata } = pageOf([...workspace.people.values()], { limit: 1000, ...params });
      const options = {
        withEmail: token.scopes.includes("users:read.email"),
        withLocale: params.include_locale === true,
      };
      return {
        members: page.map((person) => userJson(workspace, person, options)),
        cache_ts: Math.floor(world.now() / 1000),
        response_metadata,
      };
    },
  ),
  botMethod(
    { name: "users.lookupByEmail", perMinute: tier3, scopes: ["users:read.email"], params: { email: text } },
    ({ workspace, token }, params) => {
      requireScope(token, scopes);
      const person = [...workspace.people.values()].find(
        ({ email, kind }) => email !== "" && email === params.email.toLowerCase() && kind !== "deactivated",
      );
      if (person === undefined) throw new SlackError("users_not_found");
      return { user: userJson(workspace, person, { withEmail: true }) };
    },
  ),
  botMethod(
    { name: "users.getPresence", perMinute: tier3, scopes, params: { user: text.optional() } },
    ({ workspace, install }, { user = install.botUserId }) => {
      const person = workspace.people.get(user);
      if (person === undefined) throw new SlackError("user_not_found");
      return { presence: person.kind === "deactivated" ? "away" : "active" };
    },
  ),
];
