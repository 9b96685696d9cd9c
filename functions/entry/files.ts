import { finishedFile } from '../pipeline/finished-file.ts';
import { allow } from './door/allow.ts';
import type { Door } from './door/door.ts';
import { register } from './door/register.ts';

/** Hands out a finished file by its name; there is no listing. */
export const filesDoor: Door = {
  entryPoint: 'files',
  name: 'files',
  routes: [
    {
      method: 'GET',
      path: /^\/(?:files\/)?(?<name>.+)$/,
      admit: allow('admins'),
      handle: async ({ office, params: { name = '' } }) => ({
        status: 200,
        file: { name, content: await finishedFile(office, name) },
      }),
    },
  ],
};

register(filesDoor);
