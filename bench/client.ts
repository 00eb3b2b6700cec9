/** One demo person at the desk's own API. */
export type Client = {
  get<Body>(path: string): Promise<Body>;
  post<Body>(path: string, body: object): Promise<Body>;
};

export async function signIn(address: string, employee_id: string): Promise<Client> {
  const headers = { 'content-type': 'application/json', origin: address, 'accept-language': 'en' };
  const answer = await fetch(`${address}/api/demo/sign-in`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ employee_id }),
  });
  if (!answer.ok) throw new Error(`Sign-in answered ${answer.status}: ${await answer.text()}`);
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');

  async function ask<Body>(method: string, path: string, body?: object): Promise<Body> {
    const response = await fetch(`${address}${path}`, {
      method,
      headers: { ...headers, cookie },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok)
      throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`);
    // The bench trusts its own desk: the shapes are the contract's.
    return (await response.json()) as Body;
  }
  return {
    get: (path) => ask('GET', path),
    post: (path, body) => ask('POST', path, body),
  };
}
