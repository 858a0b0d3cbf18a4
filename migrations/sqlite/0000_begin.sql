CREATE TABLE `deliveries` (
	`key` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `deliveries_by_age` ON `deliveries` (`at`);--> statement-breakpoint
CREATE TABLE `digest_posts` (
	`workspace_id` text NOT NULL,
	`target` text NOT NULL,
	`week` text NOT NULL,
	`due_at` text NOT NULL,
	`state` text NOT NULL,
	`channel_id` text,
	`ts` text,
	`attempted_at` text,
	`posted_at` text,
	`snapshot` text,
	PRIMARY KEY(`workspace_id`, `target`, `week`)
);
--> statement-breakpoint
CREATE TABLE `digests` (
	`workspace_id` text NOT NULL,
	`target` text NOT NULL,
	`time` text NOT NULL,
	`is_on` integer NOT NULL,
	`changed_by` text NOT NULL,
	`changed_at` text NOT NULL,
	PRIMARY KEY(`workspace_id`, `target`)
);
--> statement-breakpoint
CREATE TABLE `drill_runs` (
	`id` text PRIMARY KEY NOT NULL,
	`drill_id` text NOT NULL,
	`workspace_id` text NOT NULL,
	`finished_at` text NOT NULL,
	`idempotency_key` text,
	`data` text NOT NULL,
	FOREIGN KEY (`drill_id`) REFERENCES `drills`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `drill_runs_once` ON `drill_runs` (`drill_id`,`idempotency_key`);--> statement-breakpoint
CREATE INDEX `drill_runs_by_time` ON `drill_runs` (`drill_id`,`finished_at`);--> statement-breakpoint
CREATE TABLE `drills` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`owner` text NOT NULL,
	`data` text NOT NULL,
	`live_name` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `drills_one_of_a_name` ON `drills` (`workspace_id`,`live_name`);--> statement-breakpoint
CREATE INDEX `drills_by_owner` ON `drills` (`workspace_id`,`owner`);--> statement-breakpoint
CREATE TABLE `due` (
	`key` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`kind` text NOT NULL,
	`review_id` text,
	`part` text,
	`due_at` text NOT NULL,
	`waiting_since` text,
	`asked_at` text NOT NULL,
	`not_before` text,
	`again_at` text,
	`mark` text NOT NULL,
	`lease` text,
	`leased_until` text,
	`sent_at` text,
	`attempts` integer DEFAULT 0 NOT NULL,
	`parked` text,
	`error` text
);
--> statement-breakpoint
CREATE INDEX `due_by_time` ON `due` (`parked`,`due_at`);--> statement-breakpoint
CREATE INDEX `due_by_lease` ON `due` (`leased_until`);--> statement-breakpoint
CREATE TABLE `events` (
	`stream` text NOT NULL,
	`seq` integer NOT NULL,
	`workspace_id` text NOT NULL,
	`link` integer NOT NULL,
	`salt` text,
	`commitment` text NOT NULL,
	`hash` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`type` text NOT NULL,
	`item_id` text,
	`data` text NOT NULL,
	PRIMARY KEY(`stream`, `seq`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `events_one_chain` ON `events` (`workspace_id`,`link`);--> statement-breakpoint
CREATE INDEX `events_by_item` ON `events` (`stream`,`item_id`,`seq`);--> statement-breakpoint
CREATE TABLE `homes` (
	`workspace_id` text NOT NULL,
	`user_id` text NOT NULL,
	`opened_at` text NOT NULL,
	`published_at` text,
	`page` integer DEFAULT 0 NOT NULL,
	`body_hash` text,
	PRIMARY KEY(`workspace_id`, `user_id`)
);
--> statement-breakpoint
CREATE TABLE `installations` (
	`workspace_id` text PRIMARY KEY NOT NULL,
	`enterprise_id` text,
	`scopes` text NOT NULL,
	`token` text NOT NULL,
	`refresh_token` text,
	`expires_at` text,
	`installed_by` text NOT NULL,
	`installed_at` text NOT NULL,
	`lease` text,
	`leased_until` text
);
--> statement-breakpoint
CREATE TABLE `items` (
	`review_id` text NOT NULL,
	`id` text NOT NULL,
	`workspace_id` text NOT NULL,
	`position` integer NOT NULL,
	`section_id` text NOT NULL,
	`status` text NOT NULL,
	`owner` text,
	`due_on` text NOT NULL,
	`waiver` text,
	`data` text NOT NULL,
	PRIMARY KEY(`review_id`, `id`),
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `items_by_owner` ON `items` (`workspace_id`,`owner`);--> statement-breakpoint
CREATE INDEX `items_with_waiver` ON `items` (`workspace_id`) WHERE waiver is not null;--> statement-breakpoint
CREATE TABLE `messages` (
	`review_id` text NOT NULL,
	`part` text NOT NULL,
	`workspace_id` text NOT NULL,
	`channel_id` text NOT NULL,
	`ts` text,
	`permalink` text,
	`attempted_at` text,
	`body_hash` text,
	`posted_at` text,
	`parked` text,
	PRIMARY KEY(`review_id`, `part`),
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `messages_by_place` ON `messages` (`workspace_id`,`channel_id`,`ts`);--> statement-breakpoint
CREATE TABLE `nag_memory` (
	`workspace_id` text NOT NULL,
	`user_id` text NOT NULL,
	`subject` text NOT NULL,
	`review_id` text,
	`ignored` integer DEFAULT 0 NOT NULL,
	`last_day` text,
	`last_at` text,
	`last_kind` text,
	`snoozed_until` text,
	`snooze_reason` text,
	PRIMARY KEY(`workspace_id`, `user_id`, `subject`)
);
--> statement-breakpoint
CREATE INDEX `nag_memory_by_review` ON `nag_memory` (`review_id`);--> statement-breakpoint
CREATE TABLE `nags` (
	`workspace_id` text NOT NULL,
	`user_id` text NOT NULL,
	`day` text NOT NULL,
	`id` text NOT NULL,
	`channel_id` text,
	`ts` text,
	`attempted_at` text,
	`sent_at` text,
	`data` text NOT NULL,
	`body_hash` text,
	PRIMARY KEY(`workspace_id`, `user_id`, `day`)
);
--> statement-breakpoint
CREATE INDEX `nags_by_place` ON `nags` (`workspace_id`,`channel_id`,`ts`);--> statement-breakpoint
CREATE TABLE `people` (
	`workspace_id` text NOT NULL,
	`user_id` text NOT NULL,
	`data` text NOT NULL,
	PRIMARY KEY(`workspace_id`, `user_id`)
);
--> statement-breakpoint
CREATE TABLE `reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`seq` integer NOT NULL,
	`state` text NOT NULL,
	`service` text NOT NULL,
	`version` text NOT NULL,
	`channel_id` text NOT NULL,
	`launch_on` text NOT NULL,
	`time_zone` text NOT NULL,
	`lead` text NOT NULL,
	`template` text NOT NULL,
	`sign_offs` text NOT NULL,
	`sections` text NOT NULL,
	`policy` text NOT NULL,
	`signatures` text NOT NULL,
	`objections` text NOT NULL,
	`decision` text,
	`overrides` text NOT NULL,
	`conditions` text NOT NULL,
	`launched_at` text,
	`cancelled` text,
	`started_by` text NOT NULL,
	`started_at` text NOT NULL,
	`last_change` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reviews_one_open_per_release` ON `reviews` (`workspace_id`,`service`,`version`) WHERE state in ('open', 'decided-go', 'decided-no-go');--> statement-breakpoint
CREATE INDEX `reviews_by_state` ON `reviews` (`workspace_id`,`state`);--> statement-breakpoint
CREATE INDEX `reviews_by_service` ON `reviews` (`service`,`version`,`started_at`);--> statement-breakpoint
CREATE INDEX `reviews_with_conditions` ON `reviews` (`workspace_id`,`state`) WHERE cast(conditions as text) <> '[]';--> statement-breakpoint
CREATE INDEX `reviews_last_of_service` ON `reviews` (`workspace_id`,`service`,`started_at`);--> statement-breakpoint
CREATE TABLE `settings` (
	`workspace_id` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`data` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `templates` (
	`workspace_id` text NOT NULL,
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`title` text NOT NULL,
	`data` text NOT NULL,
	`content_key` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` text NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `tokens` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`name` text NOT NULL,
	`hash` text NOT NULL,
	`scopes` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text,
	`revoked_at` text,
	`used_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tokens_by_hash` ON `tokens` (`hash`);--> statement-breakpoint
CREATE INDEX `tokens_by_workspace` ON `tokens` (`workspace_id`);--> statement-breakpoint
CREATE TABLE `workspaces` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`url` text NOT NULL,
	`bot_user_id` text NOT NULL,
	`app_id` text NOT NULL,
	`seen_at` text NOT NULL,
	`gone_at` text
);
