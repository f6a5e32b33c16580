// A real, certified OpenID provider on this machine, set up as one of those we talk with. Only for tests: invented people.
// Started with its settings as JSON in the environment; changed while it runs by posts to /test/….
import crypto from "node:crypto";
import http from "node:http";
import { exportJWK, generateKeyPair } from "jose";
import * as oidc from "oidc-provider";

const wanted = JSON.parse(process.env.WANTED);
const { issuer, port, client } = wanted;
const realNow = Date.now.bind(Date);
const people = new Map(Object.entries(wanted.people ?? {}));
const tricks = { skew: 0, hiddenKeys: null, token: null };
let provider;
let keys = [await newKey()];
let registered = client;


async function newKey() {
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  return { ...(await exportJWK(privateKey)), use: "sig", alg: "RS256", kid: crypto.randomUUID() };
}

function publicPart({ kty, n, e, kid, use, alg }) {
  return { kty, n, e, kid, use, alg };
}

function configuration() {
  const own = Object.keys(wanted.claims ?? {});
  return {
    jwks: { keys },
    clients: [registered],
    acrValues: wanted.acr ?? [],
    clientAuthMethods: ["client_secret_basic", "client_secret_post", "private_key_jwt"],
    scopes: ["openid", "profile", "email", ...(wanted.scopes ?? [])],
    responseTypes: ["code"],
    subjectTypes: wanted.pairwise ? ["pairwise"] : ["public"],
    pairwiseIdentifier: (ctx, id) => crypto.createHash("sha256").update(`salt:${id}`).digest("base64url"),
    claims: { openid: ["sub", ...(wanted.idTokenClaims ?? [])], acr: null, amr: null, sid: null, auth_time: null, iss: null, profile: ["name", ...own], email: ["email"] },
    conformIdTokenClaims: wanted.userinfo ?? false,
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      pushedAuthorizationRequests: { enabled: wanted.pushed ?? false, requirePushedAuthorizationRequests: wanted.pushed ?? false },
      rpInitiatedLogout: { enabled: true, logoutSource: (ctx, form) => { ctx.body = `<!doctype html>${form}<button form="op.logoutForm" name="logout" value="yes">ut</button>`; } },
      backchannelLogout: { enabled: true },
    },
    routes: { authorization: "/authorize", token: "/token", userinfo: "/userinfo", jwks: "/jwks.json", pushed_authorization_request: "/par", end_session: "/logout" },
    ttl: { IdToken: 120, AccessToken: 120, AuthorizationCode: 60, Session: 7200, Interaction: 600, Grant: 7200, PushedAuthorizationRequest: 60 },
    cookies: { keys: ["x".repeat(32)] },
    discovery: wanted.discovery ?? {},
    // Its guard against addresses of this machine is for real providers; here everything is on this machine.
    fetch: (address, { dispatcher, ...options }) => fetch(address, options),
    async findAccount(ctx, id) {
      const person = people.get(id);
      return person && { accountId: id, claims: async () => ({ sub: id, ...person }) };
    },
    async loadExistingGrant(ctx) {
      const grant = new ctx.oidc.provider.Grant({ clientId: ctx.oidc.client.clientId, accountId: ctx.oidc.session.accountId });
      grant.addOIDCScope(["openid", "profile", "email", ...(wanted.scopes ?? [])].join(" "));
      await grant.save();
      return grant;
    },
    interactions: { url: (ctx, found) => `/interaction/${found.uid}` },
  };
}

function build() {
  provider = new oidc.Provider(issuer, configuration());
  provider.on("grant.error", (ctx, error) => console.error("grant.error", error.message, error.error_detail));
  provider.on("backchannel.error", (ctx, error) => console.error("backchannel.error", error));
  provider.on("backchannel.success", (ctx, client) => console.error("backchannel.success", client.backchannelLogoutUri));
  provider.on("server_error", (ctx, error) => console.error("server_error", error));
}

async function body(request) {
  let text = "";
  for await (const piece of request) text += piece;
  return text;
}

async function signIn(request, response) {
  const details = await provider.interactionDetails(request, response);
  const given = new URLSearchParams(request.method === "POST" ? await body(request) : "");
  if (request.method === "GET") {
    response.setHeader("Content-Type", "application/json");
    response.end(JSON.stringify(details.params));
  } else if (given.get("cancel")) {
    await provider.interactionFinished(request, response, { error: "access_denied", error_description: "cancelled" });
  } else {
    const asked = String(details.params.acr_values ?? "").split(" ")[0];
    const login = { accountId: given.get("person"), acr: given.get("acr") ?? (asked || undefined), amr: given.get("amr")?.split(" ") };
    await provider.interactionFinished(request, response, { login });
  }
}

const tests = {
  rotate: async () => { keys = [await newKey()]; build(); },
  hide: async () => { tricks.hiddenKeys = [publicPart(await newKey())]; },
  skew: async ({ seconds }) => { tricks.skew = seconds * 1000; Date.now = () => realNow() + tricks.skew; },
  client: async (changes) => { registered = { ...registered, ...changes }; build(); },
};

http
  .createServer(async (request, response) => {
    const { pathname } = new URL(request.url, issuer);
    try {
      if (pathname.startsWith("/test/")) {
        await tests[pathname.slice(6)](JSON.parse((await body(request)) || "{}"));
        response.end("{}");
      } else if (pathname === "/jwks.json" && tricks.hiddenKeys) {
        response.setHeader("Content-Type", "application/jwk-set+json");
        response.end(JSON.stringify({ keys: tricks.hiddenKeys }));
      } else if (/^\/interaction\/[^/]+$/.test(pathname)) await signIn(request, response);
      else await provider.callback()(request, response);
    } catch (error) {
      console.error(error);
      response.statusCode = 500;
      response.end(String(error));
    }
  })
  .listen(port, "127.0.0.1", () => console.log("ready"));
build();
