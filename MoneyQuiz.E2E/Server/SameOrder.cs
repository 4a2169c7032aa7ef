using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCaseOrderer(typeof(MoneyQuiz.E2E.Server.SameOrder))]
[assembly: TestCollectionOrderer(typeof(MoneyQuiz.E2E.Server.SameOrder))]

namespace MoneyQuiz.E2E.Server;

/// <summary>
/// Tests by name. The runner's own order follows from the assembly's path, so that a test which leans on another passes in one checkout
/// and fails in the next. Used by both test projects.
/// </summary>
internal sealed class SameOrder : ITestCaseOrderer, ITestCollectionOrderer
{
    public IReadOnlyCollection<TTestCase> OrderTestCases<TTestCase>(IReadOnlyCollection<TTestCase> testCases)
        where TTestCase : notnull, ITestCase => [.. testCases.OrderBy(c => c.TestCaseDisplayName, StringComparer.Ordinal)];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : notnull, ITestCollection => [.. testCollections.OrderBy(c => c.TestCollectionDisplayName, StringComparer.Ordinal)];
}
