using DashGen;
using static DashGen.Signals;

namespace Definitions.SecureConnect;

public sealed class Login : LabelSet<Login>
{
    public static readonly Label<Login> Method = new("method", atMost: 4);
}

public sealed class LoginFailure : LabelSet<LoginFailure>
{
    public static readonly Label<LoginFailure> Method = new("method", atMost: 4);
    public static readonly Label<LoginFailure> Reason = new("reason", atMost: 8);
}

public sealed class Address : LabelSet<Address>
{
    public static readonly Label<Address> Ip = Label<Address>.Unbounded("ip");
}

/// <summary>Logins and attacks on them, as the auth-service counts them.</summary>
static class Logins
{
    static readonly Counter<Login> Attempts = new("auth_attempts_total", "Attempts to log in.");
    static readonly Counter<Login> Successes = new("auth_success_total", "Logins that succeeded.");
    static readonly Counter<LoginFailure> Failures = new("auth_failures_total", "Logins that failed.");
    static readonly Counter<Address> FailuresByAddress = new("auth_login_failed_by_ip_total", "Logins that failed, by the caller's address.");
    static readonly Counter<NoLabels> BruteForce = new("auth_brute_force_detected_total", "Attacks with many passwords that were detected.");
    static readonly Counter<NoLabels> LockOuts = new("auth_account_locked_total", "Accounts locked after too many failures.");

    public static EquatableArray<Metric> Metrics => [Attempts, Successes, Failures, FailuresByAddress, BruteForce, LockOuts];

    public static EquatableArray<Signal> Signals =>
    [
        Violations(BruteForce, critical: 1.Minutes, alert: "BruteForceDetected", title: "Brute Force Attacks"),
        Events(LockOuts, Family.Security, title: "Account Lock-outs", warning: 6.PerMinute.For(5.Minutes), alert: "AccountLockOuts") with
        {
            Advice = new()
            {
                Meaning = "Many accounts are locked after too many wrong passwords. Their owners cannot log in, and someone may be trying passwords.",
                Causes = ["Someone tries passwords on many accounts.", "A client of ours sends old passwords again and again, since a deploy or a change of passwords.", "Someone locks others out on purpose."],
                Checks = ["Does it come from few addresses? See the panel Addresses That Fail to Log In, and block them.", "Did BruteForceDetected fire too? Then treat it as an attack.", "Are the locked accounts alike: one customer, one client version? Then it is a client of ours."],
            },
        },
        Events(Attempts, Family.Authentication, title: "Login Attempts", by: [Login.Method]),
        Events(Successes, Family.Authentication, title: "Logins", by: [Login.Method]),
        Errors(Failures, outOf: Attempts, warning: 30.Percent.For(10.Minutes), of: "logins", family: Family.Authentication, alert: "LoginsFailing", title: "Login Failure Rate"),
        Busiest(10, FailuresByAddress, by: [Address.Ip], title: "Addresses That Fail to Log In", family: Family.Security),
        Bands(FailuresByAddress, of: Address.Ip, title: "Addresses by Failures", family: Family.Security),
    ];
}
