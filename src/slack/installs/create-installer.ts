import type { IncomingMessage, ServerResponse } from "node:http";
import { type CodedError, type Installation as Given, InstallProvider } from "@slack/oauth";
import type { Installation } from "../../flows/installs/keep-installation.ts";
import type { Log } from "../../flows/ports.ts";
import { boltLogger, redacted } from "../bolt-logger.ts";
import { identify } from "../client/identify.ts";
import { clientOptions, createWebClient } from "../client/web-client.ts";
import { BOT_SCOPES } from "../scopes.ts";
import { failedPage, installedPage, sendPage } from "./install-pages.ts";
import { type InstallState, STATE_S } from "./install-state.ts";
import { installedAs } from "./installed-as.ts";

export const CALLBACK_PATH = "/slack/oauth_redirect";

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export type InstallerNeeds = {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly slackApiUrl: string;
  /** Where browsers reach this process, without a slash at its end. */
  readonly publicUrl: () => string;
  readonly state: InstallState;
  /** Takes a state's id for good; false: it was taken before. */
  readonly takeOnce: (id: string) => Promise<boolean>;
  readonly keep: (installation: Installation) => Promise<void>;
  readonly log: Log;
};

/**
 * Installs the app by OAuth v2 (https://docs.slack.dev/authentication/installing-with-oauth). `@slack/oauth` leads the browser
 * there and back: the state is also in a cookie of the browser that began. Ours is that a state is sealed and serves once.
 * Its `authorize` is not used: it lets every process renew a token at the same time.
 */
export function createInstaller(needs: InstallerNeeds): { readonly install: Handle; readonly callback: Handle } {
  const { clientId, clientSecret, slackApiUrl, publicUrl, state, takeOnce, keep, log } = needs;
  const options = () => ({ scopes: [...BOT_SCOPES], redirectUri: `${publicUrl()}${CALLBACK_PATH}` });
  const names = new WeakMap<Given, string>();

  const provider = new InstallProvider({
    clientId,
    clientSecret,
    directInstall: true,
    // The prefix keeps other hosts of the same domain from setting it.
    stateCookieName: "__Host-readiness-install",
    stateCookieExpirationSeconds: STATE_S,
    authorizationUrl: new URL("../oauth/v2/authorize", slackApiUrl).href,
    logger: boltLogger(log),
    clientOptions: clientOptions({ slackApiUrl, log }),
    stateStore: {
      generateStateParam: async () => state.make(),
      verifyStateParam: async (_now, given) => {
        const id = state.read(given);
        if (id === undefined || !(await takeOnce(id)))
          throw Object.assign(new Error("the state was not made here, is too old, or was used"), {
            code: "slack_oauth_invalid_state",
          });
        return options();
      },
    },
    installationStore: {
      storeInstallation: async (given) => {
        const { bot } = given;
        const who = await identify(createWebClient({ token: bot?.token ?? "", slackApiUrl, log }));
        if (!who.ok) throw new Error(`Slack does not say whose token it gave (${who.error})`);
        const installation = installedAs(given, who.value);
        await keep(installation);
        names.set(given, installation.name);
        const { workspaceId, installedBy } = installation;
        log.info({ workspaceId, installedBy }, "the app was installed");
      },
      fetchInstallation: async () => {
        throw new Error("installations are read elsewhere");
      },
    },
  });

  return {
    install: (request, response) => provider.handleInstallPath(request, response, undefined, options()),
    callback: (request, response) =>
      provider.handleCallback(request, response, {
        success: (given) => {
          const place = given.isEnterpriseInstall === true ? given.enterprise?.id : given.team?.id;
          const link = new URL("../app_redirect", slackApiUrl);
          link.search = new URLSearchParams({ app: given.appId ?? "", team: place ?? "" }).toString();
          sendPage(response, installedPage(names.get(given) ?? "your workspace", link.href));
        },
        failure: (error: CodedError) => {
          const isCancelled = new URL(request.url ?? "/", "http://here").searchParams.get("error") === "access_denied";
          if (!isCancelled) log.warn({ error: redacted(error.message), code: error.code }, "an installation failed");
          sendPage(response, failedPage(error.code, isCancelled));
        },
      }),
  };
}
