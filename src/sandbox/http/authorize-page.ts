import type { World } from "../state/world.ts";
import type { AuthorizeRequest } from "./authorize-request.ts";

const STYLE = `body{margin:0;font:16px/1.5 Lato,system-ui,sans-serif;color:#1d1c1d;background:#f8f8f8}
main{max-width:32rem;margin:6vh auto;padding:2rem;background:#fff;border:1px solid #ddd;border-radius:12px}
h1{font-size:1.5rem;line-height:1.3;margin:0 0 1rem}h2{font-size:1rem;margin:1.25rem 0 .25rem}
ul{margin:0;padding:0 0 0 1.25rem}code{font-size:.875rem}label{display:block;margin:0 0 .75rem}
select{display:block;width:100%;font:inherit;padding:.4rem;margin-top:.15rem;border:1px solid #868686;border-radius:6px;background:#fff;color:inherit}
footer{display:flex;gap:.75rem;justify-content:flex-end;margin-top:1.5rem}
button{font:700 1rem/1 inherit;padding:.7rem 1.4rem;border-radius:6px;border:1px solid #868686;background:#fff;color:inherit;cursor:pointer}
button[value=allow]{background:#007a5a;border-color:#007a5a;color:#fff}
:focus-visible{outline:3px solid #1d7fc4;outline-offset:2px}small{color:#616061}`;

/** The page on which a person allows an installation or cancels it. Signing in is a choice of who one is. */
export function authorizePage(world: World, { app, scopes }: AuthorizeRequest, query: URLSearchParams): string {
  const wanted = query.get("team");
  const people = [...world.workspaces.values()]
    .filter(({ id }) => wanted === null || wanted === "" || id === wanted)
    .flatMap((workspace) => {
      const options = [...workspace.people.values()]
        .filter(({ kind }) => kind === "admin" || kind === "member")
        .map(
          ({ id, realName }) =>
            `<option value="${workspace.id} ${id}">${safe(`${realName} — ${workspace.name}`)}</option>`,
        );
      return [`<optgroup label="${safe(workspace.name)}">${options.join("")}</optgroup>`];
    });
  const organisations = app.manifest.settings?.org_deploy_enabled === true ? adminsOf(world) : [];
  const asked = scopes.map((scope) => `<li><code>${safe(scope)}</code></li>`).join("");
  const hidden = [...query].map(([name, value]) => `<input type="hidden" name="${safe(name)}" value="${safe(value)}">`);
  return page(
    `${app.name} wants to work in your workspace`,
    `<form method="post" action="/oauth/v2/authorize">${hidden.join("")}
<label>You are<select name="as">${[...people, ...organisations].join("")}</select></label>
<h2>${safe(app.name)} will be able to</h2><ul>${asked}</ul>
<footer><button name="decision" value="cancel">Cancel</button><button name="decision" value="allow">Allow</button></footer></form>`,
  );
}

/** An organisation's admins may install the app for all of it. */
function adminsOf(world: World): readonly string[] {
  return [...world.workspaces.values()].flatMap(({ enterprise, people }) =>
    [...people.values()]
      .filter(({ kind }) => enterprise !== null && kind === "admin")
      .map(
        ({ id, realName }) =>
          `<option value="${enterprise?.id} ${id}">${safe(`${realName} — all of ${enterprise?.name}`)}</option>`,
      ),
  );
}

export function authorizeError(sentence: string): string {
  return page("Something went wrong when authorizing this app", `<p>${safe(sentence)}</p>`);
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${safe(title)}</title><style>${STYLE}</style></head><body><main><h1>${safe(title)}</h1>${body}
<p><small>Local workspace: nothing here leaves this machine.</small></p></main></body></html>`;
}

function safe(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
