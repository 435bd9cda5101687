import { readSettings, type Settings } from '@/lib/config/config';
import { ConfigError } from '@/lib/config/config-error';
import { isLoopbackName } from '@/lib/config/loopback';
import { DOCTOR_WORDS } from './doctor.words';
import { advice, type Finding, fine, wrong } from './finding.types';

/** The settings of an environment, and what is to be said of them; no settings when they are wrong. */
export function checkConfiguration(env: Record<string, string | undefined>): {
  settings: Settings | null;
  findings: Finding[];
} {
  try {
    const settings = readSettings(env);
    const found = addressFindings(settings, Boolean(env.WALKAROUND_URL));
    const findings = found.length > 0 ? found : [fine('configuration', DOCTOR_WORDS.configured)];
    return { settings, findings };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const lines = error.message.split('\n');
    return {
      settings: null,
      findings: lines.map((line) => wrong('configuration', DOCTOR_WORDS.setting(line))),
    };
  }
}

function addressFindings({ host, url, trustedProxies }: Settings, isSet: boolean): Finding[] {
  const { protocol, hostname } = new URL(url);
  const findings: Finding[] = [];
  if (!isSet && !isLoopbackName(host))
    findings.push(wrong('configuration', DOCTOR_WORDS.noAddress(host)));
  if (protocol === 'http:' && !isLoopbackName(hostname))
    findings.push(advice('configuration', DOCTOR_WORDS.noTls(url)));
  const believes = (address: string) => trustedProxies.check(address, 'ipv4');
  if (believes('198.51.100.1') && believes('203.0.113.254'))
    findings.push(wrong('configuration', DOCTOR_WORDS.anyProxy));
  if (protocol === 'https:' && trustedProxies.rules.length === 0)
    findings.push(advice('configuration', DOCTOR_WORDS.noProxy(url)));
  return findings;
}
