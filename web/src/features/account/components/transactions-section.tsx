import { ErrorState } from '@/components/state';
import { useTransactions } from '@/features/account/api/get-transactions';
import { panel, Section } from '@/features/account/components/section';
import { day, money } from '@/lib/format';
import { troubleOf } from '@/lib/trouble';

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

export function TransactionsSection() {
  const transactions = useTransactions();
  const trouble = troubleOf(transactions);
  return (
    <Section title="Transactions">
      {trouble && <ErrorState {...trouble} />}
      {transactions.data?.length === 0 && <p className={`${panel} p-5 text-dim`}>Nothing was charged yet.</p>}
      {transactions.data && transactions.data.length > 0 && (
        <div className={`${panel} overflow-x-auto`}>
          <table className="w-full text-left">
            <thead className="text-sm text-faint">
              <tr>
                <th className="px-2.5 py-3 first:pl-5 last:pr-5 sm:px-5 font-medium">Date</th>
                <th className="px-2.5 py-3 first:pl-5 last:pr-5 sm:px-5 font-medium">What</th>
                <th className="px-2.5 py-3 first:pl-5 last:pr-5 sm:px-5 font-medium max-sm:hidden">Status</th>
                <th className="px-2.5 py-3 first:pl-5 last:pr-5 sm:px-5 text-right font-medium">Amount</th>
              </tr>
            </thead>
            <tbody className="divide-y divide-white/8 border-t border-white/8">
              {transactions.data.map((transaction) => (
                <tr key={transaction.id}>
                  <td className="px-2.5 py-3.5 first:pl-5 last:pr-5 sm:px-5 whitespace-nowrap">{day(transaction.at)}</td>
                  <td className="px-2.5 py-3.5 first:pl-5 last:pr-5 sm:px-5">
                    {capital(transaction.plan)}
                    {transaction.kind === 'refund' && ', refund'}
                  </td>
                  <td className="px-2.5 py-3.5 first:pl-5 last:pr-5 sm:px-5 text-dim max-sm:hidden">{capital(transaction.status)}</td>
                  <td className="px-2.5 py-3.5 first:pl-5 last:pr-5 sm:px-5 text-right tabular-nums">
                    {transaction.kind === 'refund' && '−'}
                    {money(transaction.amount)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}
