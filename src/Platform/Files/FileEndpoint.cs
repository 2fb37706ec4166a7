using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using XaSo.Platform.Data;
using XaSo.Platform.Security;

namespace XaSo.Platform.Files;

internal static class FileEndpoint
{
    /// <summary>A stored file of the reader's commune. What a browser could run is only ever downloaded.</summary>
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/files/{id:guid}", async (Guid id, AppDb db, IFileStore store, HttpResponse response, CancellationToken ct) =>
            {
                if (await db.Set<StoredFile>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, ct) is not { } file || await store.Open(file.Sha256, ct) is not { } content)
                {
                    return Results.NotFound();
                }

                // A sandbox would keep Chromium from showing a PDF; what could run scripts is downloaded anyway.
                response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'" + (file.Kind == FileKind.Pdf ? "" : "; sandbox");
                response.Headers.XContentTypeOptions = "nosniff";
                response.Headers.CacheControl = "private, no-cache";
                var name = new ContentDispositionHeaderValue(file.Kind.MayBeShown() ? "inline" : "attachment");
                name.SetHttpFileName(file.Name);
                response.Headers.ContentDisposition = name.ToString();
                return Results.Stream(content, file.Kind.MediaType(), entityTag: new EntityTagHeaderValue($"\"{file.Sha256}\""), enableRangeProcessing: true);
            })
            .WithMetadata(new RequirePermissionAttribute(PlatformPermissions.ReadFiles));
}
