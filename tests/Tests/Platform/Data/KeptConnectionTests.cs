using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using XaSo.Migrations;

namespace XaSo.Tests.Platform.Data;

/// <summary>On SQLite connections and compiled statements outlive a request: each context here is one.</summary>
public sealed class KeptConnectionTests : IDisposable
{
    private readonly string _connection = $"Data Source={Path.Combine(Directory.CreateTempSubdirectory("xaso-").FullName, "kept.db")}";
    private readonly KeptConnections _kept;

    public KeptConnectionTests()
    {
        _kept = new(_connection);
        using var names = Open();
        names.Database.EnsureCreated();
        names.AddRange(new Row { Name = "Thượng" }, new Row { Name = "Hạ" });
        names.SaveChanges();
    }

    public void Dispose()
    {
        _kept.Dispose();
        SqliteConnection.ClearAllPools();
    }

    [Fact]
    public void A_connection_passes_from_one_request_to_the_next_and_is_closed_at_the_end()
    {
        DbConnection Used()
        {
            using var names = Open();
            names.Rows.Load();
            return names.Database.GetDbConnection();
        }

        var connection = Used();

        Assert.Same(connection, Used());
        _kept.Dispose();
        Assert.Equal(System.Data.ConnectionState.Closed, connection.State);
        Assert.NotSame(connection, Used());
    }

    [Fact]
    public void The_same_statement_with_other_values_answers_with_other_rows()
    {
        Assert.Equal("Thượng", Find("Thượng"));
        Assert.Equal("Hạ", Find("Hạ"));
        Assert.Null(Find("Đông"));
        Assert.Equal("Hạ", Find("Hạ"));

        string? Find(string name)
        {
            using var names = Open();
            return names.Rows.Where(r => r.Name == name).Select(r => r.Name).SingleOrDefault();
        }
    }

    [Fact]
    public void The_same_statement_can_run_while_its_rows_are_still_being_read()
    {
        using var names = Open();
        Assert.Equal(4, names.Rows.AsEnumerable().Sum(_ => names.Rows.AsEnumerable().Count()));
    }

    [Fact]
    public void A_statement_that_was_refused_runs_again()
    {
        for (var i = 0; i < 3; i++)
        {
            using var names = Open();
            names.Add(new Row { Name = "Hạ" });
            Assert.Throws<DbUpdateException>(() => names.SaveChanges());
        }

        using var later = Open();
        later.Add(new Row { Name = "Đông" });
        Assert.Equal(1, later.SaveChanges());
    }

    [Fact]
    public void What_a_request_did_not_commit_is_gone_for_the_next()
    {
        using (var names = Open())
        {
            names.Database.BeginTransaction();
            names.Add(new Row { Name = "Đông" });
            names.SaveChanges();
        }

        Assert.Equal(2, Count());
        Assert.Equal(2, Count());
    }

    [Fact]
    public void Rows_that_were_left_half_read_hold_up_nobody()
    {
        using (var names = Open())
        {
            var rows = names.Rows.AsNoTracking().AsEnumerable().GetEnumerator(); // never disposed
            Assert.True(rows.MoveNext());
        }

        using (var names = Open())
        {
            names.Add(new Row { Name = "Đông" });
            names.SaveChanges();
        }

        Assert.Equal(3, Count());
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(100_000, false)]
    public void A_large_value_stays_with_no_statement(int length, bool isKept)
    {
        using var connection = new SqliteConnection(_connection);
        var statements = new KeptStatements();
        KeptCommand Command()
        {
            var command = new KeptCommand { CommandText = "select @p" };
            command.Parameters.AddWithValue("@p", new string('a', length));
            return statements.Compiled(command, connection);
        }

        using var first = Command();
        first.Dispose();
        using var second = Command();

        Assert.Equal(isKept, ReferenceEquals(first, second));
    }

    [Fact]
    public void Rows_that_a_nested_statement_left_half_read_hold_up_nobody_either()
    {
        using (var names = Open())
        {
            Assert.True(names.Rows.AsNoTracking().AsEnumerable().Any());
            var outer = names.Rows.AsNoTracking().AsEnumerable().GetEnumerator();
            Assert.True(outer.MoveNext());
            var inner = names.Rows.AsNoTracking().AsEnumerable().GetEnumerator(); // the same text: this command is not kept
            Assert.True(inner.MoveNext());
            outer.Dispose();
        }

        using (var names = Open())
        {
            names.Add(new Row { Name = "Đông" });
            names.SaveChanges();
        }

        Assert.Equal(3, Count());
    }

    [Fact]
    public void Tables_that_change_between_requests_are_read_as_they_are()
    {
        Assert.Equal(2, Count());
        using (var names = Open())
        {
            names.Database.ExecuteSql($"alter table Rows add column note text");
        }

        Assert.Equal(2, Count());
    }

    private int Count()
    {
        using var names = Open();
        return names.Rows.Count();
    }

    private Names Open() => new(new DbContextOptionsBuilder().UseSqlite(_connection).Keep(_kept).Options);

    private sealed class Row
    {
        public int Id { get; init; }
        public required string Name { get; init; }
    }

    private sealed class Names(DbContextOptions options) : DbContext(options)
    {
        public DbSet<Row> Rows => Set<Row>();

        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Row>().HasIndex(r => r.Name).IsUnique();
    }
}
