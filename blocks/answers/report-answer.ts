import type { MessageBody } from "../message-body.ts";
import { notice } from "../notices.ts";
import { code, link, say, typed } from "../words/phrase.ts";
import { type ReviewName, releaseName } from "../words/review-words.ts";

/** The report was put in the thread of the review's card. */
export function reportedAnswer(review: ReviewName, permalink: string | null): MessageBody {
  const where = permalink === null ? say`the thread of its card` : say`${link(permalink, "the thread of its card")}`;
  return notice(say`The report of ${typed(releaseName(review), 250)} is in ${where}, for paper and as text.`);
}

/** Said with the files. */
export function reportComment(review: ReviewName, head: { readonly link: number; readonly hash: string }): string {
  return `Decision report of ${releaseName(review)}. It stands on the record up to ${head.link}:${head.hash}.`;
}

/** Slack takes no files from us: who has the command line can make the report there. */
export function reportRefusedAnswer(review: ReviewName, error: string): MessageBody {
  const lacking =
    error === "missing_scope"
      ? say`The app may not upload files here: it lacks the scope ${code("files:write")}, which an admin of the workspace can add.`
      : say`Slack did not take the report (${code(error)}).`;
  const { service, version } = review;
  return notice(
    say`${lacking} The command line makes the same report: ${code(`readiness report ${service} ${version} --format html --output report.html`)}.`,
  );
}

/** Slack was away, or the answer was lost. */
export function reportLaterAnswer(): MessageBody {
  return notice(
    say`Slack did not answer in time. Look into the thread of the card; if the report is not there, ask for it again.`,
  );
}

/** Several reviews are meant, or none that can be seen. */
export function reportOfWhichAnswer(): MessageBody {
  return notice(
    say`Say which release, like ${code("/readiness report payments-api 2.4.0")}. ${code("/readiness list")} shows the open reviews.`,
  );
}
