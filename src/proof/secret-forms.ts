import type { SecretKind } from "../domain/evidence/secret-kind.ts";

export type SecretForm = { readonly name: string; readonly form: string; readonly kind: SecretKind };

const SETS: { readonly [set: string]: string } = {
  A: "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
  a: "abcdefghijklmnopqrstuvwxyz",
  n: "0123456789",
  h: "0123456789abcdef",
  H: "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789",
  B: "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567",
  x: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789",
};

/** The form with made-up characters in it: `{x:36}` becomes 36 letters and digits. No secret stands in a file of ours. */
export function writtenOut(form: string, seed: number): string {
  let state = seed * 2_654_435_761;
  const next = (below: number) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) >>> 0;
    return state % below;
  };
  return form.replaceAll(/\{(\w):(\d+)\}/g, (_, set: string, length: string) => {
    const chars = SETS[set] ?? "";
    return Array.from({ length: Number(length) }, () => chars[next(chars.length)]).join("");
  });
}

const pem = (label: string) => `-----${"BEGIN"} ${label}-----\n{x:64}\n{x:64}\n-----${"END"} ${label}-----`;

function forms(kind: SecretKind, list: { readonly [name: string]: string }): SecretForm[] {
  return Object.entries(list).map(([name, form]) => ({ name, form, kind }));
}

export const secretForms: readonly SecretForm[] = [
  ...forms("private-key", {
    "PKCS #8 key": pem("PRIVATE KEY"),
    "PKCS #1 key": pem("RSA PRIVATE KEY"),
    "EC key": pem("EC PRIVATE KEY"),
    "DSA key": pem("DSA PRIVATE KEY"),
    "OpenSSH key": pem("OPENSSH PRIVATE KEY"),
    "encrypted key": pem("ENCRYPTED PRIVATE KEY"),
    "PGP key": pem("PGP PRIVATE KEY BLOCK"),
    "key on one line": `-----${"BEGIN"} PRIVATE KEY-----{x:64}`,
    "key of which only the beginning was pasted": `-----${"BEGIN"} RSA PRIVATE KEY-----`,
    "PuTTY key": "PuTTY-User-Key-File-3: ssh-ed25519",
    "age key": "AGE-SECRET-KEY-1{H:58}",
  }),
  ...forms("password", {
    "PostgreSQL address": "postgres://app:{x:12}@db.example.com:5432/orders",
    "PostgreSQL address, long scheme": "postgresql://app:{x:12}@db/orders?sslmode=require",
    "MySQL address": "mysql://root:{x:10}@10.0.0.3/orders",
    "Redis address": "redis://:{x:24}@cache:6379/0",
    "Redis address over TLS": "rediss://default:{x:24}@cache:6380",
    "MongoDB address": "mongodb://admin:{x:16}@mongo:27017",
    "MongoDB address by SRV": "mongodb+srv://admin:{x:16}@cluster0.example.mongodb.net/db",
    "AMQP address": "amqp://guest:{x:9}@rabbit:5672/vhost",
    "SMTP address": "smtp://mailer:{x:14}@smtp.example.com:587",
    "FTP address": "ftp://deploy:{x:10}@files.example.com/",
    "LDAP address": "ldap://cn=admin:{x:10}@ldap.example.com",
    "Git address": "https://ci-bot:{x:20}@git.example.com/acme/payments.git",
    "web address with a password": "http://admin:{x:8}@intranet.example.com/report",
    "SQLAlchemy address": "postgresql+psycopg2://app:{x:12}@db/orders",
    "JDBC address": "jdbc:postgresql://db/orders?user=app&password={x:12}",
    "address with a password in its query": "https://example.com/login?user=ana&password={x:10}",
    "address with pwd in its query": "https://example.com/login?pwd={x:10}",
    variable: "DB_PASSWORD={x:12}",
    "variable, lower case": "db_password = {x:12}",
    YAML: "  password: {x:8}7!",
    JSON: '{"user": "app", "password": "{x:8}9#"}',
    property: "spring.datasource.password={x:14}",
    "connection string": "Server=db;Database=orders;User Id=app;Pwd={x:12};",
    "command line": "mysqldump --password={x:12} orders",
    passphrase: "passphrase={x:20}",
  }),
  ...forms("token", {
    "AWS key id": "AKIA{B:16}",
    "AWS temporary key id": "ASIA{B:16}",
    "AWS secret key": "aws_secret_access_key={x:40}",
    "AWS secret key in JSON": '"SecretAccessKey": "{x:40}", "aws_secret_access_key": "{x:40}"',
    "signed S3 address": "https://b.s3.amazonaws.com/o?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Signature={h:64}",
    "Google API key": "AIza{x:35}",
    "Google OAuth token": "ya29.{x:60}",
    "Google client secret": "GOCSPX-{x:28}",
    "signed Google address": "https://storage.googleapis.com/b/o?X-Goog-Signature={h:64}",
    "Azure storage key": "AccountName=acme;AccountKey={x:86}==",
    "Azure bus key": "SharedAccessKeyName=root;SharedAccessKey={x:43}=",
    "Azure SAS address": "https://acme.blob.core.windows.net/b/o?sv=2024-11-04&sig={x:40}%3D",
    "GitHub personal token": "ghp_{x:36}",
    "GitHub OAuth token": "gho_{x:36}",
    "GitHub user token": "ghu_{x:36}",
    "GitHub server token": "ghs_{x:36}",
    "GitHub refresh token": "ghr_{x:36}",
    "GitHub fine-grained token": "github_pat_{x:22}_{x:59}",
    "GitLab personal token": "glpat-{x:20}",
    "GitLab deploy token": "gldt-{x:20}",
    "GitLab runner token": "glrt-{x:20}",
    "GitLab trigger token": "glptt-{x:40}",
    "Slack bot token": "xoxb-{n:12}-{n:13}-{x:24}",
    "Slack user token": "xoxp-{n:12}-{n:12}-{n:13}-{h:32}",
    "Slack app token": "xapp-1-A{H:10}-{n:13}-{h:64}",
    "Slack refresh token": "xoxe-1-{x:100}",
    "Slack webhook": "https://hooks.slack.com/services/T{H:8}/B{H:10}/{x:24}",
    "Slack workflow trigger": "https://hooks.slack.com/triggers/T{H:8}/{n:13}/{h:32}",
    "Stripe live key": "sk_live_{x:24}",
    "Stripe test key": "sk_test_{x:24}",
    "Stripe restricted key": "rk_live_{x:24}",
    "Stripe webhook secret": "whsec_{x:32}",
    "OpenAI key": "sk-{x:48}",
    "OpenAI project key": "sk-proj-{x:48}",
    "Anthropic key": "sk-ant-api03-{x:93}AA",
    "Hugging Face token": "hf_{x:34}",
    "Replicate token": "r8_{x:37}",
    "npm token": "npm_{x:36}",
    "PyPI token": "pypi-AgEIcHlwaS5vcmc{x:70}",
    "RubyGems key": "rubygems_{h:48}",
    "Docker token": "dckr_pat_{x:27}",
    "DigitalOcean token": "dop_v1_{h:64}",
    "SendGrid key": "SG.{x:22}.{x:43}",
    "Mailgun key": "key-{h:32}",
    "Twilio key": "SK{h:32}",
    "Grafana service account": "glsa_{x:32}_{h:8}",
    "Grafana Cloud token": "glc_{x:60}",
    "Vault service token": "hvs.{x:90}",
    "Vault batch token": "hvb.{x:90}",
    "Linear key": "lin_api_{x:40}",
    "Sentry token": "sntrys_{x:60}",
    "Notion token": "ntn_{n:11}{x:35}",
    "Atlassian token": "ATATT3xFfGF0{x:60}",
    "New Relic key": "NRAK-{H:27}",
    "Databricks token": "dapi{h:32}",
    "Shopify token": "shpat_{h:32}",
    "Pulumi token": "pul-{h:40}",
    "SonarQube token": "squ_{h:40}",
    "Facebook token": "EAA{x:80}",
    "Square token": "sq0atp-{x:22}",
    "Telegram bot": "{n:9}:AA{x:33}",
    "1Password service account": "ops_eyJ{x:80}",
    "token of this bot": "rdy_{x:43}",
    "JSON Web Token": "eyJ{x:20}.eyJ{x:40}.{x:43}",
    "JSON Web Token in an address": "https://grafana.example.com/d/abc?token=eyJ{x:20}.eyJ{x:40}.{x:43}",
    header: "Authorization: Bearer {x:32}",
    "basic header": "Authorization: Basic {x:24}==",
    "bearer in a curl": 'curl -H "authorization: bearer {x:40}" https://api.example.com',
    "access token in an address": "https://example.com/api?access_token={x:24}",
    "access token after a hash": "https://example.com/cb#access_token={x:24}&token_type=bearer",
    "API key in an address": "https://example.com/api?v=2&api_key={x:24}",
    "token in an address": "https://ci.example.com/artifact?token={x:20}",
    "private token in an address": "https://gitlab.example.com/api/v4/projects?private_token={x:20}",
    "client secret in an address": "https://example.com/oauth?client_id=7&client_secret={x:32}",
    "variable of an API key": "MAPS_API_KEY={x:32}",
    "client secret in YAML": "client_secret: {x:32}",
    "signing secret": 'SLACK_SIGNING_SECRET="{h:32}"',
    "encryption key": "encryption_key={x:44}",
    "auth token in JSON": '"auth_token": "{x:32}"',
  }),
];
