import { Problem } from '../../domain/problems/problem.ts';
import { isPassing, statusOf } from './service-error.ts';

interface Words {
  readonly found: string;
  readonly remedy: string;
}

const WORDS: Readonly<Record<string, Words>> = {
  FAILED_PRECONDITION: {
    found: '数据库不接受此类查询 / the database does not take such queries',
    remedy:
      '请确认它是原生模式的 Firestore，并已部署 firestore.indexes.json / see that it is Firestore in native mode and that firestore.indexes.json is deployed',
  },
  NOT_FOUND: {
    found: '没有这个项目或数据库 / there is no such project or database',
    remedy:
      '请核对项目编号与数据库名称，或先建立数据库（gcloud firestore databases create）/ check the project’s id and the database’s name, or create the database first',
  },
  PERMISSION_DENIED: {
    found:
      '当前账号无权访问，或该项目未启用 Firestore / this account has no access, or the project has Firestore switched off',
    remedy:
      '请为运行账号授予 roles/datastore.user，并启用 firestore.googleapis.com / grant roles/datastore.user to the account that runs this, and enable firestore.googleapis.com',
  },
  RESOURCE_EXHAUSTED: {
    found: '已超出配额 / a quota is used up',
    remedy:
      '请稍后重试；若持续出现，请在控制台查看 Firestore 的配额与结算 / try again later; if it stays so, look at Firestore’s quotas and billing',
  },
  UNAUTHENTICATED: {
    found: '没有可用的凭据 / there are no credentials, or they no longer hold',
    remedy:
      '请以服务账号运行，或先执行 gcloud auth application-default login / run as a service account, or log in with gcloud auth application-default login',
  },
};

const UNAVAILABLE: Words = {
  found:
    '多次重试后仍没有应答；未完成的写入可能已生效 / no answer after several attempts; what was being written may have been written',
  remedy:
    '请检查网络，并查看 https://status.cloud.google.com，稍后重试 / check the network and https://status.cloud.google.com, then try again',
};

const LONGEST_DETAIL = 300;

/** The problem behind an answer of Firestore that the world is to blame for; any other error as it is. */
export function asProblem(error: unknown, store: string): unknown {
  const status = statusOf(error);
  const words = status === undefined ? undefined : (WORDS[status] ?? (isPassing(error) ? UNAVAILABLE : undefined));
  if (status === undefined || words === undefined || !(error instanceof Error)) return error;
  const found = `${words.found}（${error.message.slice(0, LONGEST_DETAIL)}）`;
  return new Problem('STORE_UNREACHABLE', { store, reason: status, found, remedy: words.remedy }, { cause: error });
}
