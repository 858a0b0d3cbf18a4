CREATE TABLE "deliveries" (
	"key" text COLLATE "C" PRIMARY KEY NOT NULL,
	"workspace_id" text COLLATE "C" NOT NULL,
	"at" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "digest_posts" (
	"workspace_id" text COLLATE "C" NOT NULL,
	"target" text COLLATE "C" NOT NULL,
	"week" text COLLATE "C" NOT NULL,
	"due_at" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"channel_id" text COLLATE "C",
	"ts" text COLLATE "C",
	"attempted_at" text COLLATE "C",
	"posted_at" text COLLATE "C",
	"snapshot" json,
	CONSTRAINT "digest_posts_workspace_id_target_week_pk" PRIMARY KEY("workspace_id","target","week")
);
--> statement-breakpoint
CREATE TABLE "digests" (
	"workspace_id" text COLLATE "C" NOT NULL,
	"target" text COLLATE "C" NOT NULL,
	"time" json NOT NULL,
	"is_on" integer NOT NULL,
	"changed_by" text COLLATE "C" NOT NULL,
	"changed_at" text COLLATE "C" NOT NULL,
	CONSTRAINT "digests_workspace_id_target_pk" PRIMARY KEY("workspace_id","target")
);
--> statement-breakpoint
CREATE TABLE "drill_runs" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"drill_id" text COLLATE "C" NOT NULL,
	"workspace_id" text COLLATE "C" NOT NULL,
	"finished_at" text COLLATE "C" NOT NULL,
	"idempotency_key" text COLLATE "C",
	"data" json NOT NULL
);
--> statement-breakpoint
CREATE TABLE "drills" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"workspace_id" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"owner" text COLLATE "C" NOT NULL,
	"data" json NOT NULL,
	"live_name" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "due" (
	"key" text COLLATE "C" PRIMARY KEY NOT NULL,
	"workspace_id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"review_id" text COLLATE "C",
	"part" text COLLATE "C",
	"due_at" text COLLATE "C" NOT NULL,
	"waiting_since" text COLLATE "C",
	"asked_at" text COLLATE "C" NOT NULL,
	"not_before" text COLLATE "C",
	"again_at" text COLLATE "C",
	"mark" text COLLATE "C" NOT NULL,
	"lease" text COLLATE "C",
	"leased_until" text COLLATE "C",
	"sent_at" text COLLATE "C",
	"attempts" integer DEFAULT 0 NOT NULL,
	"parked" text COLLATE "C",
	"error" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "events" (
	"stream" text COLLATE "C" NOT NULL,
	"seq" integer NOT NULL,
	"workspace_id" text COLLATE "C" NOT NULL,
	"link" integer NOT NULL,
	"salt" text COLLATE "C",
	"commitment" text COLLATE "C" NOT NULL,
	"hash" text COLLATE "C" NOT NULL,
	"at" text COLLATE "C" NOT NULL,
	"by" text COLLATE "C" NOT NULL,
	"type" text COLLATE "C" NOT NULL,
	"item_id" text COLLATE "C",
	"data" json NOT NULL,
	CONSTRAINT "events_stream_seq_pk" PRIMARY KEY("stream","seq")
);
--> statement-breakpoint
CREATE TABLE "homes" (
	"workspace_id" text COLLATE "C" NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	"opened_at" text COLLATE "C" NOT NULL,
	"published_at" text COLLATE "C",
	"page" integer DEFAULT 0 NOT NULL,
	"body_hash" text COLLATE "C",
	CONSTRAINT "homes_workspace_id_user_id_pk" PRIMARY KEY("workspace_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "installations" (
	"workspace_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"enterprise_id" text COLLATE "C",
	"scopes" json NOT NULL,
	"token" text COLLATE "C" NOT NULL,
	"refresh_token" text COLLATE "C",
	"expires_at" text COLLATE "C",
	"installed_by" text COLLATE "C" NOT NULL,
	"installed_at" text COLLATE "C" NOT NULL,
	"lease" text COLLATE "C",
	"leased_until" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "items" (
	"review_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"workspace_id" text COLLATE "C" NOT NULL,
	"position" integer NOT NULL,
	"section_id" text COLLATE "C" NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"owner" text COLLATE "C",
	"due_on" text COLLATE "C" NOT NULL,
	"waiver" text COLLATE "C",
	"data" json NOT NULL,
	CONSTRAINT "items_review_id_id_pk" PRIMARY KEY("review_id","id")
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"review_id" text COLLATE "C" NOT NULL,
	"part" text COLLATE "C" NOT NULL,
	"workspace_id" text COLLATE "C" NOT NULL,
	"channel_id" text COLLATE "C" NOT NULL,
	"ts" text COLLATE "C",
	"permalink" text COLLATE "C",
	"attempted_at" text COLLATE "C",
	"body_hash" text COLLATE "C",
	"posted_at" text COLLATE "C",
	"parked" text COLLATE "C",
	CONSTRAINT "messages_review_id_part_pk" PRIMARY KEY("review_id","part")
);
--> statement-breakpoint
CREATE TABLE "nag_memory" (
	"workspace_id" text COLLATE "C" NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	"subject" text COLLATE "C" NOT NULL,
	"review_id" text COLLATE "C",
	"ignored" integer DEFAULT 0 NOT NULL,
	"last_day" text COLLATE "C",
	"last_at" text COLLATE "C",
	"last_kind" text COLLATE "C",
	"snoozed_until" text COLLATE "C",
	"snooze_reason" text COLLATE "C",
	CONSTRAINT "nag_memory_workspace_id_user_id_subject_pk" PRIMARY KEY("workspace_id","user_id","subject")
);
--> statement-breakpoint
CREATE TABLE "nags" (
	"workspace_id" text COLLATE "C" NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	"day" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"channel_id" text COLLATE "C",
	"ts" text COLLATE "C",
	"attempted_at" text COLLATE "C",
	"sent_at" text COLLATE "C",
	"data" json NOT NULL,
	"body_hash" text COLLATE "C",
	CONSTRAINT "nags_workspace_id_user_id_day_pk" PRIMARY KEY("workspace_id","user_id","day")
);
--> statement-breakpoint
CREATE TABLE "people" (
	"workspace_id" text COLLATE "C" NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	"data" json NOT NULL,
	CONSTRAINT "people_workspace_id_user_id_pk" PRIMARY KEY("workspace_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"workspace_id" text COLLATE "C" NOT NULL,
	"seq" integer NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"service" text COLLATE "C" NOT NULL,
	"version" text COLLATE "C" NOT NULL,
	"channel_id" text COLLATE "C" NOT NULL,
	"launch_on" text COLLATE "C" NOT NULL,
	"time_zone" text COLLATE "C" NOT NULL,
	"lead" text COLLATE "C" NOT NULL,
	"template" json NOT NULL,
	"sign_offs" json NOT NULL,
	"sections" json NOT NULL,
	"policy" json NOT NULL,
	"signatures" json NOT NULL,
	"objections" json NOT NULL,
	"decision" json,
	"overrides" json NOT NULL,
	"conditions" json NOT NULL,
	"launched_at" text COLLATE "C",
	"cancelled" json,
	"started_by" text COLLATE "C" NOT NULL,
	"started_at" text COLLATE "C" NOT NULL,
	"last_change" json NOT NULL
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"workspace_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"seq" integer NOT NULL,
	"data" json NOT NULL
);
--> statement-breakpoint
CREATE TABLE "templates" (
	"workspace_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL,
	"title" text COLLATE "C" NOT NULL,
	"data" json NOT NULL,
	"content_key" text COLLATE "C" NOT NULL,
	"created_by" text COLLATE "C" NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	CONSTRAINT "templates_workspace_id_id_version_pk" PRIMARY KEY("workspace_id","id","version")
);
--> statement-breakpoint
CREATE TABLE "tokens" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"workspace_id" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"hash" text COLLATE "C" NOT NULL,
	"scopes" json NOT NULL,
	"created_by" text COLLATE "C" NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"expires_at" text COLLATE "C",
	"revoked_at" text COLLATE "C",
	"used_at" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "workspaces" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"url" text COLLATE "C" NOT NULL,
	"bot_user_id" text COLLATE "C" NOT NULL,
	"app_id" text COLLATE "C" NOT NULL,
	"seen_at" text COLLATE "C" NOT NULL,
	"gone_at" text COLLATE "C"
);
--> statement-breakpoint
ALTER TABLE "drill_runs" ADD CONSTRAINT "drill_runs_drill_id_drills_id_fk" FOREIGN KEY ("drill_id") REFERENCES "public"."drills"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "items" ADD CONSTRAINT "items_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "deliveries_by_age" ON "deliveries" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "drill_runs_once" ON "drill_runs" USING btree ("drill_id","idempotency_key");--> statement-breakpoint
CREATE INDEX "drill_runs_by_time" ON "drill_runs" USING btree ("drill_id","finished_at");--> statement-breakpoint
CREATE UNIQUE INDEX "drills_one_of_a_name" ON "drills" USING btree ("workspace_id","live_name");--> statement-breakpoint
CREATE INDEX "drills_by_owner" ON "drills" USING btree ("workspace_id","owner");--> statement-breakpoint
CREATE INDEX "due_by_time" ON "due" USING btree ("parked","due_at");--> statement-breakpoint
CREATE INDEX "due_by_lease" ON "due" USING btree ("leased_until");--> statement-breakpoint
CREATE UNIQUE INDEX "events_one_chain" ON "events" USING btree ("workspace_id","link");--> statement-breakpoint
CREATE INDEX "events_by_item" ON "events" USING btree ("stream","item_id","seq");--> statement-breakpoint
CREATE INDEX "items_by_owner" ON "items" USING btree ("workspace_id","owner");--> statement-breakpoint
CREATE INDEX "items_with_waiver" ON "items" USING btree ("workspace_id") WHERE waiver is not null;--> statement-breakpoint
CREATE INDEX "messages_by_place" ON "messages" USING btree ("workspace_id","channel_id","ts");--> statement-breakpoint
CREATE INDEX "nag_memory_by_review" ON "nag_memory" USING btree ("review_id");--> statement-breakpoint
CREATE INDEX "nags_by_place" ON "nags" USING btree ("workspace_id","channel_id","ts");--> statement-breakpoint
CREATE UNIQUE INDEX "reviews_one_open_per_release" ON "reviews" USING btree ("workspace_id","service","version") WHERE state in ('open', 'decided-go', 'decided-no-go');--> statement-breakpoint
CREATE INDEX "reviews_by_state" ON "reviews" USING btree ("workspace_id","state");--> statement-breakpoint
CREATE INDEX "reviews_by_service" ON "reviews" USING btree ("service","version","started_at");--> statement-breakpoint
CREATE INDEX "reviews_with_conditions" ON "reviews" USING btree ("workspace_id","state") WHERE cast(conditions as text) <> '[]';--> statement-breakpoint
CREATE INDEX "reviews_last_of_service" ON "reviews" USING btree ("workspace_id","service","started_at");--> statement-breakpoint
CREATE UNIQUE INDEX "tokens_by_hash" ON "tokens" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "tokens_by_workspace" ON "tokens" USING btree ("workspace_id");