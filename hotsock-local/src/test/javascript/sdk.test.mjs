// The AWS SDK for JavaScript and a plain WebSocket against a local Hotsock, whose addresses are in the environment.
import assert from "node:assert/strict";
import test from "node:test";
import { InvokeCommand, LambdaClient } from "@aws-sdk/client-lambda";
import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import WebSocket from "ws";

const env = process.env;
const own = { accessKeyId: env.ACCESS_KEY_ID, secretAccessKey: env.SECRET_ACCESS_KEY };
const settings = (credentials, more) => ({ region: env.REGION, endpoint: env.ENDPOINT, maxAttempts: 1, credentials, ...more });

async function withLambda(credentials, more, action) {
  const client = new LambdaClient(settings(credentials, more));
  try { return await action(client); } finally { client.destroy(); }
}
async function withSts(credentials, action) {
  const client = new STSClient(settings(credentials));
  try { return await action(client); } finally { client.destroy(); }
}
function invocation(message, more) {
  return new InvokeCommand({ FunctionName: env.FUNCTION_ARN, Payload: JSON.stringify(message), ...more });
}
function payload(answer) {
  return JSON.parse(new TextDecoder().decode(answer.Payload));
}
async function fault(body) {
  const answer = await fetch(env.HTTP_API + "console/fault", {
    method: "POST", headers: { "X-Hotsock-Console": "1" }, body: JSON.stringify(body)
  });
  assert.equal(answer.status, 200);
}
const good = { channel: "orders.42", event: "order.shipped", data: { carrier: "north" } };

/** Frames of a connection, one after the other. */
async function connected(action) {
  const socket = new WebSocket(env.WEBSOCKET_URL + "?token=" + env.TOKEN);
  const frames = [];
  let wake = () => {};
  socket.on("message", data => { frames.push(JSON.parse(data)); wake(); });
  const failed = new Promise((_, reject) => socket.on("error", reject));
  const next = async () => {
    while (!frames.length) await Promise.race([failed, new Promise(resolve => { wake = resolve; })]);
    return frames.shift();
  };
  try { return await action(socket, next); } finally { socket.close(); }
}

test("who am I", () => withSts(own, async sts => {
  const identity = await sts.send(new GetCallerIdentityCommand({}));
  assert.equal(identity.Account, "123456789012");
  assert.match(identity.Arn, /^arn:aws:iam::123456789012:user\//);
}));

test("an assumed role publishes", async () => {
  const role = { RoleArn: env.ROLE_ARN, RoleSessionName: "js-session" };
  const answer = await withSts(own, sts => sts.send(new AssumeRoleCommand(role)));
  assert.match(answer.AssumedRoleUser.Arn, /assumed-role\/.*\/js-session$/);
  assert.ok(answer.Credentials.Expiration > new Date());
  const session = {
    accessKeyId: answer.Credentials.AccessKeyId,
    secretAccessKey: answer.Credentials.SecretAccessKey,
    sessionToken: answer.Credentials.SessionToken
  };
  await withLambda(session, {}, async lambda => {
    const invoked = await lambda.send(invocation(good));
    assert.equal(invoked.StatusCode, 200);
    assert.equal(invoked.FunctionError, undefined);
    assert.deepEqual(payload(invoked), { channel: "orders.42", event: "order.shipped" });
  });
});

test("a role that is not there", () => withSts(own, sts => assert.rejects(
  sts.send(new AssumeRoleCommand({ RoleArn: env.ROLE_ARN + "-not", RoleSessionName: "js-session" })),
  { name: "AccessDenied" })));

test("invocation types and the log", () => withLambda(own, {}, async lambda => {
  const event = await lambda.send(invocation(good, { InvocationType: "Event" }));
  assert.equal(event.StatusCode, 202);
  const dry = await lambda.send(invocation(good, { InvocationType: "DryRun" }));
  assert.equal(dry.StatusCode, 204);
  const tail = await lambda.send(invocation(good, { LogType: "Tail", FunctionName: "hotsock-local-publish" }));
  assert.equal(tail.ExecutedVersion, "$LATEST");
  assert.match(Buffer.from(tail.LogResult, "base64").toString(), /accepted/);
}));

test("a refused message is a function error", () => withLambda(own, {}, async lambda => {
  const refused = await lambda.send(invocation({ channel: "a b", event: "e" }));
  assert.equal(refused.StatusCode, 200);
  assert.equal(refused.FunctionError, "Unhandled");
  assert.equal(payload(refused).errorType, "INVALID_MESSAGE");
  assert.match(payload(refused).errorMessage, /space/);
}));

test("errors have the names of AWS", async () => {
  await withLambda(own, {}, lambda => assert.rejects(
    lambda.send(invocation(good, { FunctionName: "another" })), { name: "ResourceNotFoundException" }));
  await withLambda({ ...own, secretAccessKey: "wrong" }, {}, lambda => assert.rejects(
    lambda.send(invocation(good)), { name: "InvalidSignatureException" }));
  await withLambda({ ...own, accessKeyId: "AKIAUNKNOWN" }, {}, lambda => assert.rejects(
    lambda.send(invocation(good)), { name: "UnrecognizedClientException" }));
});

test("throttling is an exception, and is tried again", async () => {
  await fault({ name: "throttling", requests: 1 });
  await withLambda(own, {}, lambda => assert.rejects(lambda.send(invocation(good)), { name: "TooManyRequestsException" }));
  await fault({ name: "throttling", requests: 2 });
  await withLambda(own, { maxAttempts: 3 }, async lambda => {
    const invoked = await lambda.send(invocation(good));
    assert.equal(invoked.StatusCode, 200);
    assert.equal(invoked.$metadata.attempts, 3);
  });
});

test("a browser's socket receives what the SDK publishes, and the Client HTTP API answers its fetch", () =>
  connected(async (socket, next) => {
    const greeting = await next();
    assert.equal(greeting.event, "hotsock.connected");
    socket.send(JSON.stringify({ event: "hotsock.subscribe", channel: "orders.42" }));
    assert.equal((await next()).event, "hotsock.subscribed");
    const published = await withLambda(own, {}, lambda => lambda.send(invocation({ ...good, store: 60, eagerIdGeneration: true })));
    const frame = await next();
    assert.deepEqual(frame, { id: payload(published).id, ...good });
    const { connectionId, connectionSecret } = greeting.data;
    const query = new URLSearchParams({ connectionId, connectionSecret });
    const listed = await fetch(env.HTTP_API + "connection/listMessages?" + query, {
      method: "POST", body: JSON.stringify({ channel: "orders.42" })
    });
    assert.equal(listed.status, 200);
    assert.equal(listed.headers.get("access-control-allow-origin"), "*");
    assert.equal((await listed.json()).messages[0].id, frame.id);
  }));
